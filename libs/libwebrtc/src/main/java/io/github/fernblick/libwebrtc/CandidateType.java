package io.github.fernblick.libwebrtc;

/** How an end of the path came to its address (RFC 8445 section 4, W3C {@code RTCIceCandidateType}). */
public enum CandidateType {
    HOST,
    SERVER_REFLEXIVE,
    PEER_REFLEXIVE,
    RELAY,
    /** No path was chosen yet. */
    NONE;

    static CandidateType of(String name) {
        return switch (name) {
            case "host" -> HOST;
            case "srflx" -> SERVER_REFLEXIVE;
            case "prflx" -> PEER_REFLEXIVE;
            case "relay" -> RELAY;
            default -> NONE;
        };
    }
}
