package io.github.fernblick.signaling.negotiation;

import io.github.fernblick.signaling.control.ControlMessage;

/** What two clients of a room tell each other (protocol, sections 7 and 8). */
public sealed interface PeerSignal {

    /** The highest number of a session: what every JSON reader takes for an integer. */
    long MAX_SESSION = (1L << 53) - 1;

    /** W3C {@code RTCSdpType}, without those that nobody sends here. */
    enum SdpType {
        OFFER,
        ANSWER
    }

    /** W3C {@code RTCSessionDescription} of session {@code session}. */
    record Description(long session, SdpType type, String sdp) implements PeerSignal {
        /** Never the SDP: it holds addresses and keys' fingerprints. */
        @Override
        public String toString() {
            return "Description[" + session + ", " + type + "]";
        }
    }

    record Candidate(long session, IceCandidate candidate) implements PeerSignal {}

    /** Before an orderly end. */
    record Bye(long session, String reason) implements PeerSignal {}

    /** Asks the offerer for a fresh session. */
    record Renew(String reason) implements PeerSignal {}

    record Control(ControlMessage message) implements PeerSignal {}
}
