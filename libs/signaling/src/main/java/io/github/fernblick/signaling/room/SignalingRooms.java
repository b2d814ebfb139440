package io.github.fernblick.signaling.room;

import io.github.fernblick.signaling.client.SeatMemory;
import io.github.fernblick.signaling.negotiation.MediaSessions;
import io.github.fernblick.signaling.secret.RoomKeys;
import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rooms over a signaling server. They share two threads, on which each does one thing after another. */
final class SignalingRooms implements RoomFactory {
    private static final int THREADS = 2;
    private static final int SECONDS_TO_LEAVE = 5;
    private static final Logger LOG = LoggerFactory.getLogger(SignalingRooms.class);

    private final RoomConnector connector;
    private final Runnable end;
    private final SecureRandom random;
    private final ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(THREADS, threads());
    /** Those that have not left yet. */
    private final Set<NegotiatedRoom> rooms = ConcurrentHashMap.newKeySet();

    /** @param end releases what the connector holds, after the last room */
    SignalingRooms(RoomConnector connector, Runnable end, SecureRandom random) {
        this.connector = connector;
        this.end = end;
        this.random = random;
        // Else a long timer that was cancelled a second later would keep its session.
        pool.setRemoveOnCancelPolicy(true);
    }

    private static ThreadFactory threads() {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "fernblick-room-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public Room open(RoomSettings settings, SeatMemory memory, MediaSessions sessions, RoomEvents events) {
        Envelope envelope =
                settings.open() ? new OpenEnvelope() : new SealedEnvelope(RoomKeys.of(settings.secret()), random);
        NegotiatedRoom room = new NegotiatedRoom(
                settings, memory, sessions, events, connector, envelope, new SerialExecutor(pool), random);
        rooms.add(room);
        room.closed().whenComplete((done, error) -> rooms.remove(room));
        return room;
    }

    @Override
    public void close() {
        rooms.forEach(NegotiatedRoom::close);
        CompletableFuture<Boolean> left = CompletableFuture.allOf(rooms.stream()
                        .map(NegotiatedRoom::closed)
                        .map(CompletionStage::toCompletableFuture)
                        .toArray(CompletableFuture<?>[]::new))
                .thenApply(done -> true);
        // What the rooms still have to say goes out first.
        boolean inOrder = left.completeOnTimeout(false, SECONDS_TO_LEAVE, TimeUnit.SECONDS)
                .join();
        if (!inOrder) {
            LOG.warn("Not every room was left in order in {} s.", SECONDS_TO_LEAVE);
        }
        end.run();
        pool.shutdownNow();
    }
}
