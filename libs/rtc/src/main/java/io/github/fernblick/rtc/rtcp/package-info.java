/** RTCP packets (RFC 3550, section 6; RFC 4585; RFC 5104; REMB), read and written. */
@NullMarked
package io.github.fernblick.rtc.rtcp;

import org.jspecify.annotations.NullMarked;
