package io.github.fernblick.signaling.negotiation;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * W3C {@code RTCIceCandidateInit}.
 *
 * @param candidate the candidate attribute; empty for the end of candidates
 */
public record IceCandidate(
        String candidate, Optional<String> sdpMid, OptionalInt sdpMLineIndex, Optional<String> usernameFragment) {

    /** Never the candidate: it holds addresses. */
    @Override
    public String toString() {
        return candidate.isEmpty() ? "IceCandidate[end]" : "IceCandidate[…]";
    }
}
