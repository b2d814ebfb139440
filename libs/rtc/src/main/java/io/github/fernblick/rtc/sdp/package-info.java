/** Session descriptions (SDP, RFC 8866; JSEP, RFC 9429) as far as WebRTC ends exchange them, read strictly. */
@NullMarked
package io.github.fernblick.rtc.sdp;

import org.jspecify.annotations.NullMarked;
