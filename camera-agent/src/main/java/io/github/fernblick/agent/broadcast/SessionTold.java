package io.github.fernblick.agent.broadcast;

import io.github.fernblick.libwebrtc.IceCandidate;
import io.github.fernblick.libwebrtc.SessionFailure;
import io.github.fernblick.libwebrtc.SessionListener;
import io.github.fernblick.signaling.negotiation.MediaSession;

/** Hands on what a libwebrtc session tells to the negotiation. */
final class SessionTold implements SessionListener {
    private final MediaSession.Listener negotiation;
    private final Attendance attendance;

    SessionTold(MediaSession.Listener negotiation, Attendance attendance) {
        this.negotiation = negotiation;
        this.attendance = attendance;
    }

    @Override
    public void candidate(IceCandidate candidate) {
        negotiation.candidate(new io.github.fernblick.signaling.negotiation.IceCandidate(
                candidate.candidate(), candidate.sdpMid(), candidate.sdpMLineIndex(), candidate.usernameFragment()));
    }

    @Override
    public void connected() {
        negotiation.connected();
    }

    @Override
    public void heard() {
        negotiation.heard();
    }

    @Override
    public void closedByPeer() {
        attendance.end();
        negotiation.closedByPeer();
    }

    @Override
    public void failed(SessionFailure failure) {
        attendance.end();
        negotiation.failed(failure.sentence());
    }
}
