/** The DTLS handshake that authenticates both ends and agrees on SRTP keys (RFC 5763, RFC 5764, RFC 8827). */
@NullMarked
package io.github.fernblick.rtc.dtls;

import org.jspecify.annotations.NullMarked;
