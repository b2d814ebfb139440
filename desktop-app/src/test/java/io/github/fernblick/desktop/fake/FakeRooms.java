package io.github.fernblick.desktop.fake;

import io.github.fernblick.desktop.session.CameraMedia;
import io.github.fernblick.desktop.session.Media;
import io.github.fernblick.desktop.session.MediaChoice;
import io.github.fernblick.libwebrtc.FrameConsumer;
import io.github.fernblick.libwebrtc.SessionStatistics;
import io.github.fernblick.signaling.client.SeatMemory;
import io.github.fernblick.signaling.negotiation.MediaSession;
import io.github.fernblick.signaling.negotiation.MediaSessions;
import io.github.fernblick.signaling.room.Room;
import io.github.fernblick.signaling.room.RoomEvents;
import io.github.fernblick.signaling.room.RoomFactory;
import io.github.fernblick.signaling.room.RoomSettings;
import io.github.fernblick.signaling.secret.RoomSecret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Rooms without a server and media without a network: a test is the camera. */
public final class FakeRooms implements RoomFactory, Media {
    private final BlockingQueue<FakeCamera> opened = new LinkedBlockingQueue<>();
    private final AtomicReference<Optional<FrameConsumer>> nextFrames = new AtomicReference<>(Optional.empty());
    private final List<FakeCamera> all = new ArrayList<>(); // guarded by this

    /** The next room that the viewer opens. */
    public FakeCamera nextCamera() {
        try {
            FakeCamera camera = opened.poll(20, TimeUnit.SECONDS);
            if (camera == null) {
                throw new AssertionError("no room was opened");
            }
            return camera;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Lets go of rooms that the viewer has left. */
    public synchronized void forgetClosed() {
        all.removeIf(FakeCamera::isClosed);
        opened.removeIf(FakeCamera::isClosed);
    }

    /** The last one opened for that secret. */
    public synchronized Optional<FakeCamera> camera(RoomSecret secret) {
        forgetClosed();
        return all.stream()
                .filter(camera -> camera.settings().secret().equals(secret))
                .reduce((before, after) -> after);
    }

    @Override
    public CameraMedia open(FrameConsumer frames, Supplier<MediaChoice> choice) {
        nextFrames.set(Optional.of(frames)); // a camera's media is opened just before its room
        return new CameraMedia() {
            @Override
            public MediaSessions sessions() {
                return FakeRooms::noSession;
            }

            @Override
            public CompletionStage<Optional<SessionStatistics>> statistics() {
                return CompletableFuture.completedStage(Optional.empty());
            }
        };
    }

    private static MediaSession noSession(MediaSessions.Request request, MediaSession.Listener listener) {
        throw new AssertionError("nothing is negotiated here");
    }

    @Override
    public synchronized Room open(RoomSettings settings, SeatMemory memory, MediaSessions sessions, RoomEvents events) {
        FrameConsumer frames = nextFrames.getAndSet(Optional.empty()).orElseThrow();
        FakeCamera camera = new FakeCamera(settings, memory, frames, events);
        all.add(camera);
        opened.add(camera);
        return camera;
    }

    @Override
    public void close() {}
}
