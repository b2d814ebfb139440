/**
 * Finding a path between two ends (ICE, RFC 8445; trickled, RFC 8838) on ice4j, over sockets of our own: what is not STUN is
 * handed on at once, and nothing leaves that must not.
 */
@NullMarked
package io.github.fernblick.rtc.ice;

import org.jspecify.annotations.NullMarked;
