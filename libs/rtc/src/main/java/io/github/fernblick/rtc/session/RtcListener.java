package io.github.fernblick.rtc.session;

import io.github.fernblick.rtc.ice.IceCandidate;

/** What a session tells, on its serial executor; nothing after {@link RtcSession#close()}. */
public interface RtcListener {
    /** A local candidate, never before the description it belongs to; the empty one ends them. */
    default void candidate(IceCandidate candidate) {}

    /**
     * ICE and DTLS are through: media flows.
     *
     * @param relayed whether this end's TURN server stands between
     */
    default void connected(boolean relayed) {}

    /** Something came from the other end: RTP, RTCP or a STUN response. At most twice a second. */
    default void heard() {}

    /** The first received picture is complete. Once; never from a session that only sends. */
    default void firstFrame() {}

    /** The other end closed in order (DTLS {@code close_notify}). Once. */
    default void closedByPeer() {}

    /** The session cannot come up or go on; an English sentence without addresses or SDP. Once. */
    default void failed(String reason) {}
}
