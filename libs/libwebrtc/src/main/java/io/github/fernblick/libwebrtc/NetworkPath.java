package io.github.fernblick.libwebrtc;

import java.time.Duration;

/**
 * The way between the two ends; it shows no address.
 *
 * @param local how this end is reached
 * @param remote how the other end is reached
 * @param protocol {@code udp} or {@code tcp}; empty while there is no path
 * @param roundTrip of the last STUN check, in steps of a millisecond
 * @param availableBitRate bits per second that this end may send by its own estimate; 0 if there is none
 */
public record NetworkPath(
        CandidateType local, CandidateType remote, String protocol, Duration roundTrip, long availableBitRate) {
    /** No path yet. */
    public static final NetworkPath NONE =
            new NetworkPath(CandidateType.NONE, CandidateType.NONE, "", Duration.ZERO, 0);

    /** Whether a TURN server is in between. */
    public boolean relayed() {
        return local == CandidateType.RELAY || remote == CandidateType.RELAY;
    }
}
