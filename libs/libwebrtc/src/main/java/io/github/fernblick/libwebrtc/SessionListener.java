package io.github.fernblick.libwebrtc;

/**
 * What a {@link PeerSession} tells. All calls come from one thread, the factory's, which every session shares: they return
 * quickly and never wait for a session. None comes after {@link PeerSession#close()} has returned, but for one that is
 * under way just then.
 */
public interface SessionListener {
    /** A local candidate, never before the offer or answer it belongs to; the empty one ends them. */
    default void candidate(IceCandidate candidate) {}

    /** ICE and DTLS are through; again after each {@link #disconnected()} that was overcome. */
    default void connected() {}

    /** The path stopped answering; it may come back by itself, or {@link #failed} follows. */
    default void disconnected() {}

    /** Something came from the other end: RTP, RTCP or a STUN response. At most twice a second, only while connected. */
    default void heard() {}

    /** The first received frame was decoded. Once. */
    default void firstFrame() {}

    /** The other end closed in order (DTLS {@code close_notify}, RFC 8446 section 6.1). Once. */
    default void closedByPeer() {}

    /** The session cannot come up or go on. Once. */
    default void failed(SessionFailure failure) {}
}
