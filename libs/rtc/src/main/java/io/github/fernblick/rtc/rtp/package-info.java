/** RTP packets (RFC 3550, section 5) and the payload formats of the codecs that browsers know. */
@NullMarked
package io.github.fernblick.rtc.rtp;

import org.jspecify.annotations.NullMarked;
