/** Who offers, sessions, renewal and liveness (protocol, section 7), over an interface of SDP strings. */
@NullMarked
package io.github.fernblick.signaling.negotiation;

import org.jspecify.annotations.NullMarked;
