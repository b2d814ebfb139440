package io.github.fernblick.rtc.ice;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * W3C {@code RTCIceCandidateInit}.
 *
 * @param candidate the candidate attribute (RFC 8839, section 5.1); empty for the end of candidates
 */
public record IceCandidate(
        String candidate, Optional<String> sdpMid, OptionalInt sdpMLineIndex, Optional<String> usernameFragment) {

    /** Whether it says that no more will come. */
    public boolean endsCandidates() {
        return candidate.isEmpty();
    }

    /** Never the candidate: it holds addresses. */
    @Override
    public String toString() {
        return candidate.isEmpty() ? "IceCandidate[end]" : "IceCandidate[…]";
    }
}
