package io.github.fernblick.libwebrtc;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** One end of a connection in a test: its session, and what that told. */
final class End implements SessionListener {
    static final int PATIENCE = 30;

    final List<IceCandidate> candidates = new CopyOnWriteArrayList<>();
    final CompletableFuture<Void> connected = new CompletableFuture<>();
    final CompletableFuture<Void> firstFrame = new CompletableFuture<>();
    final CompletableFuture<Void> closedByPeer = new CompletableFuture<>();
    final CompletableFuture<Void> gathered = new CompletableFuture<>();
    final CompletableFuture<SessionFailure> failed = new CompletableFuture<>();
    final BlockingQueue<Long> heard = new LinkedBlockingQueue<>();
    final PeerSession session;
    private volatile Consumer<IceCandidate> trickle = candidate -> {};

    End(PeerFactory factory, SessionConfig config) {
        session = factory.createSession(config, this);
    }

    /** Negotiates, as two programs would over a signaling server. */
    void callTo(End other) throws Exception {
        trickle = other.session::addCandidate;
        other.trickle = session::addCandidate;
        String offer = get(session.offer());
        String answer = get(other.session.answer(offer));
        get(session.accept(answer));
    }

    void awaitConnected() throws Exception {
        connected.get(PATIENCE, SECONDS);
    }

    static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(PATIENCE, SECONDS);
    }

    @Override
    public void candidate(IceCandidate candidate) {
        candidates.add(candidate);
        if (candidate.endsCandidates()) {
            gathered.complete(null);
        }
        trickle.accept(candidate);
    }

    @Override
    public void connected() {
        connected.complete(null);
    }

    @Override
    public void heard() {
        heard.add(System.nanoTime());
    }

    @Override
    public void firstFrame() {
        if (!firstFrame.complete(null)) {
            throw new AssertionError("the first frame came twice");
        }
    }

    @Override
    public void closedByPeer() {
        closedByPeer.complete(null);
    }

    @Override
    public void failed(SessionFailure failure) {
        failed.complete(failure);
    }

    /** Closes the session and waits until it is gone. */
    void end() throws Exception {
        session.close();
        get(session.released());
    }
}
