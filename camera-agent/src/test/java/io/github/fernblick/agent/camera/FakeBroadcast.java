package io.github.fernblick.agent.camera;

import io.github.fernblick.agent.broadcast.Broadcast;
import io.github.fernblick.agent.broadcast.SourceState;
import io.github.fernblick.agent.broadcast.ViewerSession;
import io.github.fernblick.signaling.negotiation.IceCandidate;
import io.github.fernblick.signaling.negotiation.MediaSession;
import io.github.fernblick.signaling.negotiation.MediaSessions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** A broadcast without pictures: the test says how its source is and how each session's way is. */
final class FakeBroadcast implements Broadcast {
    final List<FakeSession> sessions = new ArrayList<>();
    Consumer<SourceState> source = state -> {};
    boolean closed;

    @Override
    public void tell(Consumer<SourceState> listener) {
        source = listener;
    }

    @Override
    public ViewerSession open(MediaSessions.Request request, MediaSession.Listener listener) {
        FakeSession session = new FakeSession();
        sessions.add(session);
        return session;
    }

    @Override
    public void close() {
        closed = true;
    }

    static final class FakeSession implements ViewerSession {
        final CompletableFuture<Path> path = new CompletableFuture<>();

        @Override
        public CompletionStage<Path> path() {
            return path;
        }

        @Override
        public CompletionStage<String> offer() {
            return CompletableFuture.completedStage("offer");
        }

        @Override
        public CompletionStage<String> answer(String offerSdp) {
            return CompletableFuture.completedStage("answer");
        }

        @Override
        public CompletionStage<Void> accept(String answerSdp) {
            return new CompletableFuture<>();
        }

        @Override
        public void addCandidate(IceCandidate candidate) {}

        @Override
        public void close() {}
    }
}
