package io.github.fernblick.agent.broadcast;

import io.github.fernblick.libwebrtc.PeerFactory;
import io.github.fernblick.libwebrtc.PeerSession;
import io.github.fernblick.libwebrtc.SessionConfig;
import io.github.fernblick.libwebrtc.SessionListener;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.negotiation.IceCandidate;
import io.github.fernblick.signaling.negotiation.MediaSession;
import io.github.fernblick.signaling.negotiation.MediaSessions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One who watches a broadcast, without rooms: descriptions and candidates are handed over directly. */
final class Receiver implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    /** Width and height of each decoded picture. */
    final BlockingQueue<String> pictures = new LinkedBlockingQueue<>();

    final CountDownLatch connected = new CountDownLatch(1);
    final CountDownLatch goodbye = new CountDownLatch(1);
    final ViewerSession sending;
    private final PeerSession receiving;

    Receiver(Broadcast broadcast, PeerFactory peers) {
        SessionConfig config = SessionConfig.builder()
                .receive(frame -> pictures.add(frame.width() + "x" + frame.height()))
                .build();
        receiving = peers.createSession(config, new FromReceiver());
        Member member = new Member(new ClientId("a".repeat(32)), Role.VIEWER, Optional.empty(), Optional.empty());
        sending = broadcast.open(new MediaSessions.Request(member, 1, true, List.of()), new FromSender());
    }

    /** As far as the offer: the viewer has not answered. */
    String offer() throws Exception {
        return sending.offer().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void answer(String offer) throws Exception {
        String answer = receiving.answer(offer).toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        sending.accept(answer).toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    String nextPicture() throws Exception {
        String picture = pictures.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (picture == null) {
            throw new TimeoutException("no picture");
        }
        return picture;
    }

    /** Only the viewer's side: the other notices. */
    void leave() {
        receiving.close();
    }

    @Override
    public void close() {
        sending.close();
        receiving.close();
    }

    private final class FromReceiver implements SessionListener {
        @Override
        public void candidate(io.github.fernblick.libwebrtc.IceCandidate candidate) {
            sending.addCandidate(new IceCandidate(
                    candidate.candidate(),
                    candidate.sdpMid(),
                    candidate.sdpMLineIndex(),
                    candidate.usernameFragment()));
        }
    }

    private final class FromSender implements MediaSession.Listener {
        @Override
        public void candidate(IceCandidate candidate) {
            receiving.addCandidate(new io.github.fernblick.libwebrtc.IceCandidate(
                    candidate.candidate(),
                    candidate.sdpMid(),
                    candidate.sdpMLineIndex(),
                    candidate.usernameFragment()));
        }

        @Override
        public void connected() {
            connected.countDown();
        }

        @Override
        public void heard() {}

        @Override
        public void firstFrame() {}

        @Override
        public void closedByPeer() {
            goodbye.countDown();
        }

        @Override
        public void failed(String reason) {}
    }
}
