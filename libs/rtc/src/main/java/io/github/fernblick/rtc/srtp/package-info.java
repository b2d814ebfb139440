/** Media encrypted: SRTP and SRTCP (RFC 3711, RFC 7714) with keys from DTLS (RFC 5764). */
@NullMarked
package io.github.fernblick.rtc.srtp;

import org.jspecify.annotations.NullMarked;
