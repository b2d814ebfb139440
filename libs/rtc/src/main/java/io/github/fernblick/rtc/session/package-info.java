/**
 * One WebRTC session: descriptions and candidates in and out, then a path (ICE), keys (DTLS), and encrypted media (SRTP).
 */
@NullMarked
package io.github.fernblick.rtc.session;

import org.jspecify.annotations.NullMarked;
