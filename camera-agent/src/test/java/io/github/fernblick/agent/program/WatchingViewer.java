package io.github.fernblick.agent.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.libwebrtc.DecodedFrame;
import io.github.fernblick.libwebrtc.PeerFactory;
import io.github.fernblick.libwebrtc.PeerSession;
import io.github.fernblick.libwebrtc.SessionConfig;
import io.github.fernblick.libwebrtc.SessionFailure;
import io.github.fernblick.libwebrtc.SessionListener;
import io.github.fernblick.media.timecode.Luma;
import io.github.fernblick.media.timecode.TimeCodeHit;
import io.github.fernblick.media.timecode.TimeCodeReader;
import io.github.fernblick.signaling.client.SeatMemory;
import io.github.fernblick.signaling.control.ControlMessage;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.ResumeToken;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.negotiation.IceCandidate;
import io.github.fernblick.signaling.negotiation.MediaSession;
import io.github.fernblick.signaling.negotiation.MediaSessions;
import io.github.fernblick.signaling.room.Room;
import io.github.fernblick.signaling.room.RoomEvents;
import io.github.fernblick.signaling.room.RoomFactory;
import io.github.fernblick.signaling.room.RoomSettings;
import io.github.fernblick.signaling.secret.RoomSecret;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** One who watches a camera through a real server, and reads the time code of each picture. */
final class WatchingViewer implements MediaSessions, RoomEvents, AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final PeerFactory peers;
    private final Room room;
    private final BlockingQueue<Long> pictures = new LinkedBlockingQueue<>();
    private final BlockingQueue<ControlMessage> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<PeerMedia> media = new LinkedBlockingQueue<>();

    WatchingViewer(URI server, RoomSecret secret, boolean open, RoomFactory rooms, PeerFactory peers) {
        this.peers = peers;
        RoomSettings settings = new RoomSettings(
                server, Optional.empty(), secret, open, Role.VIEWER, OptionalInt.empty(), Optional.empty());
        room = rooms.open(settings, new Forgetful(), this, this);
        room.enter();
    }

    /** When the next picture that is decoded from now on was captured, in milliseconds since 1970. */
    long nextPicture() throws Exception {
        pictures.clear();
        return await(pictures, time -> true);
    }

    /** The first picture that was captured after this moment. */
    long pictureAfter(long epochMillis) throws Exception {
        return await(pictures, time -> time > epochMillis);
    }

    <T extends ControlMessage> T told(Class<T> type, Predicate<T> which) throws Exception {
        return type.cast(await(told, message -> type.isInstance(message) && which.test(type.cast(message))));
    }

    /** What it is told next, whatever that is. */
    ControlMessage toldNext() throws Exception {
        return await(told, message -> true);
    }

    <T extends PeerMedia> T media(Class<T> type) throws Exception {
        return type.cast(await(media, type::isInstance));
    }

    /** What else is known about its media, without waiting. */
    List<PeerMedia> mediaSoFar() {
        return List.copyOf(media);
    }

    private static <T> T await(BlockingQueue<T> queue, Predicate<? super T> which) throws Exception {
        while (true) {
            T next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(next).as("came within %s s", PATIENCE_SECONDS).isNotNull();
            if (next != null && which.test(next)) {
                return next;
            }
        }
    }

    @Override
    public MediaSession open(Request request, MediaSession.Listener listener) {
        SessionConfig config = SessionConfig.builder().receive(this::read).build();
        return new Receiving(peers.createSession(config, new Told(listener)));
    }

    /** On a thread of libwebrtc. */
    private void read(DecodedFrame frame) {
        for (TimeCodeHit hit : new TimeCodeReader().find(new Brightness(frame))) {
            pictures.add(hit.epochMillis());
        }
    }

    @Override
    public void control(ClientId from, ControlMessage message) {
        told.add(message);
    }

    @Override
    public void media(ClientId peer, PeerMedia state) {
        media.add(state);
    }

    @Override
    public void signaling(Signaling state) {}

    @Override
    public void memberJoined(Member member) {}

    @Override
    public void memberLeft(ClientId clientId) {}

    @Override
    public void unreadable(ClientId from) {}

    @Override
    public void continued(ClientId before, ClientId now) {}

    @Override
    public void close() {
        room.close();
    }

    private record Brightness(DecodedFrame frame) implements Luma {
        @Override
        public int width() {
            return frame.width();
        }

        @Override
        public int height() {
            return frame.height();
        }

        @Override
        public int at(int x, int y) {
            return frame.y().get(y * frame.strideY() + x) & 0xff;
        }
    }

    private record Receiving(PeerSession session) implements MediaSession {
        @Override
        public CompletionStage<String> offer() {
            return session.offer();
        }

        @Override
        public CompletionStage<String> answer(String offerSdp) {
            return session.answer(offerSdp);
        }

        @Override
        public CompletionStage<Void> accept(String answerSdp) {
            return session.accept(answerSdp);
        }

        @Override
        public void addCandidate(IceCandidate candidate) {
            session.addCandidate(new io.github.fernblick.libwebrtc.IceCandidate(
                    candidate.candidate(),
                    candidate.sdpMid(),
                    candidate.sdpMLineIndex(),
                    candidate.usernameFragment()));
        }

        @Override
        public void close() {
            session.close();
        }
    }

    private record Told(MediaSession.Listener negotiation) implements SessionListener {
        @Override
        public void candidate(io.github.fernblick.libwebrtc.IceCandidate candidate) {
            negotiation.candidate(new IceCandidate(
                    candidate.candidate(),
                    candidate.sdpMid(),
                    candidate.sdpMLineIndex(),
                    candidate.usernameFragment()));
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
        public void firstFrame() {
            negotiation.firstFrame();
        }

        @Override
        public void closedByPeer() {
            negotiation.closedByPeer();
        }

        @Override
        public void failed(SessionFailure failure) {
            negotiation.failed(failure.sentence());
        }
    }

    private static final class Forgetful implements SeatMemory {
        @Override
        public Optional<ResumeToken> lastToken() {
            return Optional.empty();
        }

        @Override
        public void remember(ResumeToken token) {}
    }
}
