package io.github.fernblick.signaling.negotiation;

import java.util.concurrent.CompletionStage;

/**
 * One WebRTC session as the negotiation sees it: SDP strings and candidates. Whoever carries the media implements it.
 *
 * <p>Its methods are called on the room's serial executor and must not block. Its stages and its {@link Listener} may be
 * completed and called on any thread; the negotiation hops.
 */
public interface MediaSession {

    /** Makes and sets the local offer; its SDP. Candidates trickle through {@link Listener#candidate}. */
    CompletionStage<String> offer();

    /** Sets the remote offer, makes and sets the answer; its SDP. */
    CompletionStage<String> answer(String offerSdp);

    /** Sets the remote answer. */
    CompletionStage<Void> accept(String answerSdp);

    /** A remote candidate, never before the remote description was handed over. */
    void addCandidate(IceCandidate candidate);

    /** Ends the session and releases what it holds; to be called any number of times. */
    void close();

    /** What a session tells. Calls after {@link MediaSession#close()} are ignored. */
    interface Listener {
        /** A local candidate; the empty one ends them. */
        void candidate(IceCandidate candidate);

        /** ICE and DTLS are through. */
        void connected();

        /** Something came from the other end: RTP, RTCP or a STUN response. Need not be told more than twice a second. */
        void heard();

        /** A received picture was decoded, the first of this session. Never from a session that only sends. */
        void firstFrame();

        /** The other end closed in order (DTLS {@code close_notify}). */
        void closedByPeer();

        /** The session cannot come up or go on; {@code reason} is an English sentence without addresses or SDP. */
        void failed(String reason);
    }
}
