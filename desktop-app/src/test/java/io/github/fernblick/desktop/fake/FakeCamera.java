package io.github.fernblick.desktop.fake;

import io.github.fernblick.libwebrtc.DecodedFrame;
import io.github.fernblick.libwebrtc.FrameConsumer;
import io.github.fernblick.signaling.client.SeatMemory;
import io.github.fernblick.signaling.client.SignalingFailure;
import io.github.fernblick.signaling.control.ControlMessage;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.Nonce;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.room.Room;
import io.github.fernblick.signaling.room.RoomEvents;
import io.github.fernblick.signaling.room.RoomEvents.PeerMedia;
import io.github.fernblick.signaling.room.RoomEvents.Signaling;
import io.github.fernblick.signaling.room.RoomSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** One room, and the camera in it, as a test plays them. */
public final class FakeCamera implements Room {
    public static final ClientId SELF = new ClientId("00000000000000000000000000000001");
    public static final ClientId CAMERA = new ClientId("00000000000000000000000000000002");
    private static final Nonce NONCE = new Nonce("000000000000000000000000000000aa");

    private final RoomSettings settings;
    private final SeatMemory memory;
    private final FrameConsumer frames;
    private final RoomEvents events;
    private final AtomicInteger retries = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    FakeCamera(RoomSettings settings, SeatMemory memory, FrameConsumer frames, RoomEvents events) {
        this.settings = settings;
        this.memory = memory;
        this.frames = frames;
        this.events = events;
    }

    public RoomSettings settings() {
        return settings;
    }

    public SeatMemory memory() {
        return memory;
    }

    public static Member member(ClientId id, Role role) {
        return new Member(id, role, Optional.of(NONCE), Optional.empty());
    }

    /** In the room, the camera there, its session connected; no picture yet. */
    public FakeCamera connect() {
        events.signaling(new Signaling.Connecting(1));
        events.signaling(new Signaling.Entering());
        events.signaling(new Signaling.InRoom(SELF));
        return arrive();
    }

    /** The camera comes into the room and connects. */
    public FakeCamera arrive() {
        events.memberJoined(member(CAMERA, Role.CAMERA));
        events.media(CAMERA, new PeerMedia.Negotiating(1));
        events.media(CAMERA, new PeerMedia.Connected(1));
        return this;
    }

    public void leave() {
        events.memberLeft(CAMERA);
        events.media(CAMERA, new PeerMedia.Ended("left"));
    }

    public void signaling(Signaling state) {
        events.signaling(state);
    }

    public void loseServer(SignalingFailure why, Duration again) {
        events.signaling(new Signaling.Disconnected(why, again));
    }

    public void join(Member member) {
        events.memberJoined(member);
    }

    public void part(ClientId id) {
        events.memberLeft(id);
    }

    public void say(ControlMessage message) {
        events.control(CAMERA, message);
    }

    /** A frame was decoded, on the caller's thread. */
    public void push(DecodedFrame frame) {
        frames.frame(frame);
    }

    /** Pushes frames, thirty a second, on a thread of their own while {@code watching} goes on. */
    public void stream(Supplier<DecodedFrame> frame, Runnable watching) {
        ScheduledExecutorService decoder = Executors.newSingleThreadScheduledExecutor();
        Future<?> pushing =
                decoder.scheduleAtFixedRate(() -> push(frame.get()), 0, 1_000_000_000 / 30, TimeUnit.NANOSECONDS);
        try {
            watching.run();
        } finally {
            pushing.cancel(false);
            decoder.shutdown();
        }
    }

    /** Pushes frames as fast as they are taken while {@code watching} goes on. */
    public void flood(Supplier<DecodedFrame> frame, Runnable watching) {
        AtomicBoolean over = new AtomicBoolean();
        Thread decoder = new Thread(() -> {
            while (!over.get()) {
                push(frame.get());
            }
        });
        decoder.start();
        try {
            watching.run();
        } finally {
            over.set(true);
        }
    }

    public int retries() {
        return retries.get();
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Waits until the viewer has left the room. */
    public boolean awaitClosed() throws InterruptedException {
        return closed.await(20, TimeUnit.SECONDS);
    }

    @Override
    public void enter() {}

    @Override
    public void control(ClientId to, ControlMessage message) {}

    @Override
    public void retry() {
        retries.incrementAndGet();
    }

    @Override
    public void renew(ClientId peer, String reason) {}

    @Override
    public void close() {
        closed.countDown();
    }
}
