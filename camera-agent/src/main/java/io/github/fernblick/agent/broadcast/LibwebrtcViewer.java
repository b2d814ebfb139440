package io.github.fernblick.agent.broadcast;

import io.github.fernblick.libwebrtc.PeerSession;
import io.github.fernblick.signaling.negotiation.IceCandidate;
import java.util.concurrent.CompletionStage;

/** A libwebrtc session of one who watches. */
final class LibwebrtcViewer implements ViewerSession {
    private final PeerSession session;
    private final Attendance attendance;
    /** Written before it is connected, by whichever thread negotiates; empty until then. */
    private volatile String codec = "";

    LibwebrtcViewer(PeerSession session, Attendance attendance) {
        this.session = session;
        this.attendance = attendance;
    }

    @Override
    public CompletionStage<String> offer() {
        return session.offer();
    }

    @Override
    public CompletionStage<String> answer(String offerSdp) {
        attendance.begin();
        return session.answer(offerSdp).thenApply(this::agreed);
    }

    @Override
    public CompletionStage<Void> accept(String answerSdp) {
        // The source opens while ICE and DTLS find their way.
        attendance.begin();
        agreed(answerSdp);
        return session.accept(answerSdp);
    }

    private String agreed(String answerSdp) {
        NegotiatedCodec.of(answerSdp).ifPresent(name -> codec = name);
        return answerSdp;
    }

    @Override
    public void addCandidate(IceCandidate candidate) {
        session.addCandidate(new io.github.fernblick.libwebrtc.IceCandidate(
                candidate.candidate(), candidate.sdpMid(), candidate.sdpMLineIndex(), candidate.usernameFragment()));
    }

    @Override
    public CompletionStage<Path> path() {
        return session.statistics().thenApply(now -> new Path(now.path().relayed(), codec));
    }

    @Override
    public void close() {
        attendance.end();
        session.close();
    }
}
