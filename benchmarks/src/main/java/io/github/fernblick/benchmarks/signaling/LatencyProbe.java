package io.github.fernblick.benchmarks.signaling;

import io.github.fernblick.benchmarks.load.LoadConnection;
import io.github.fernblick.benchmarks.load.LoadListener;
import io.github.fernblick.benchmarks.load.LoadLoop;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Pairs of clients in rooms of their own, whose signals say when they were sent. */
final class LatencyProbe {
    private static final Pattern SENT_AT = Pattern.compile("sent-(\\d+)-");

    private final LoadLoop loop;
    private final int rooms;
    private final Queue<LoadConnection> senders = new ConcurrentLinkedQueue<>();
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger dropped = new AtomicInteger();

    LatencyProbe(LoadLoop loop, int rooms) {
        this.loop = loop;
        this.rooms = rooms;
    }

    /** From a signal's sending to its reading, by one clock. */
    record Latency(int sent, int count, Duration p50, Duration p99, Duration max) {}

    /** Everybody is in their rooms when this returns. */
    void start() throws InterruptedException {
        CountDownLatch joined = new CountDownLatch(2 * rooms);
        Random random = new Random(6);
        loop.execute(() -> {
            for (int i = 0; i < rooms; i++) {
                String room = Wire.randomRoom(random);
                loop.open(new End(room, joined));
                loop.open(new End(room, joined));
            }
        });
        if (!joined.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException(joined.getCount() + " did not get in");
        }
    }

    /** Those send one whose {@code turn} it is, of {@code turns}. */
    void send(int turn, int turns) {
        loop.execute(() -> Turns.take(senders, turn, turns).forEach(sender -> {
            sent.incrementAndGet();
            sender.send(Wire.signal("sent-" + System.nanoTime() + "-", 400));
        }));
    }

    int dropped() {
        return dropped.get();
    }

    /** What was seen since it was last asked. */
    Latency takeLatency() {
        LongStream.Builder taken = LongStream.builder();
        for (Long one = nanos.poll(); one != null; one = nanos.poll()) {
            taken.add(one);
        }
        long[] sorted = taken.build().sorted().toArray();
        return new Latency(
                sent.getAndSet(0), sorted.length, quantile(sorted, 0.5), quantile(sorted, 0.99), quantile(sorted, 1));
    }

    private static Duration quantile(long[] sorted, double q) {
        return sorted.length == 0
                ? Duration.ZERO
                : Duration.ofNanos(sorted[(int) Math.min(sorted.length - 1L, (long) (q * sorted.length))]);
    }

    private final class End implements LoadListener {
        private final String room;
        private final CountDownLatch joined;

        End(String room, CountDownLatch joined) {
            this.room = room;
            this.joined = joined;
        }

        @Override
        public void message(LoadConnection connection, ByteBuffer payload) {
            long now = System.nanoTime();
            if (Wire.isOfType(payload, "Room/Signal")) {
                Matcher sentAt = SENT_AT.matcher(StandardCharsets.ISO_8859_1.decode(payload));
                if (sentAt.find()) {
                    nanos.add(now - Long.parseLong(sentAt.group(1)));
                }
            } else if (Wire.isOfType(payload, "Hello")) {
                connection.send(Wire.join(room));
            } else if (Wire.isOfType(payload, "Joined")) {
                senders.add(connection);
                joined.countDown();
            }
        }

        @Override
        public void closed(LoadConnection connection, int closeCode) {
            dropped.incrementAndGet();
        }
    }
}
