package io.github.fernblick.desktop.session;

import io.github.fernblick.libwebrtc.PeerSession;
import io.github.fernblick.libwebrtc.SessionFailure;
import io.github.fernblick.libwebrtc.SessionListener;
import io.github.fernblick.libwebrtc.SessionStatistics;
import io.github.fernblick.signaling.negotiation.IceCandidate;
import io.github.fernblick.signaling.negotiation.MediaSession;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A session of libwebrtc as the negotiation wants it. */
final class LibwebrtcSession implements MediaSession {
    private final Listener listener;
    private final CompletableFuture<PeerSession> peer = new CompletableFuture<>();
    private volatile Runnable onClose = () -> {};

    LibwebrtcSession(Listener listener) {
        this.listener = listener;
    }

    /** Before anything else is called. */
    void carriedBy(PeerSession session, Runnable whenClosed) {
        onClose = whenClosed;
        peer.complete(session);
    }

    @Override
    public CompletionStage<String> offer() {
        return peer.join().offer();
    }

    @Override
    public CompletionStage<String> answer(String offerSdp) {
        return peer.join().answer(offerSdp);
    }

    @Override
    public CompletionStage<Void> accept(String answerSdp) {
        return peer.join().accept(answerSdp);
    }

    @Override
    public void addCandidate(IceCandidate candidate) {
        peer.join()
                .addCandidate(new io.github.fernblick.libwebrtc.IceCandidate(
                        candidate.candidate(),
                        candidate.sdpMid(),
                        candidate.sdpMLineIndex(),
                        candidate.usernameFragment()));
    }

    @Override
    public void close() {
        onClose.run();
        peer.join().close();
    }

    CompletionStage<SessionStatistics> statistics() {
        return peer.join().statistics();
    }

    /** What libwebrtc tells, handed on. */
    SessionListener listener() {
        return new SessionListener() {
            @Override
            public void candidate(io.github.fernblick.libwebrtc.IceCandidate candidate) {
                listener.candidate(new IceCandidate(
                        candidate.candidate(),
                        candidate.sdpMid(),
                        candidate.sdpMLineIndex(),
                        candidate.usernameFragment()));
            }

            @Override
            public void connected() {
                listener.connected();
            }

            @Override
            public void heard() {
                listener.heard();
            }

            @Override
            public void firstFrame() {
                listener.firstFrame();
            }

            @Override
            public void closedByPeer() {
                listener.closedByPeer();
            }

            @Override
            public void failed(SessionFailure failure) {
                listener.failed(failure.sentence());
            }
        };
    }
}
