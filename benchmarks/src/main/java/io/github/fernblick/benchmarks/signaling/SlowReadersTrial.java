package io.github.fernblick.benchmarks.signaling;

import io.github.fernblick.benchmarks.load.LoadConnection;
import io.github.fernblick.benchmarks.load.LoadListener;
import io.github.fernblick.benchmarks.load.LoadLoop;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Clients that are sent much and read nothing, and clients that ping without end and read nothing. They may go under; the
 * signals of all others must pass as if they were not there.
 */
final class SlowReadersTrial {
    private static final int OTHERS = 50;

    /** Bytes for each stuck one, ten times a second. The system takes some megabytes for it before the server must keep any. */
    private static final int FLOOD = 24 * 1024;

    private static final Duration BEFORE = Duration.ofSeconds(5);

    /** In each beat another tenth has its turn: people's clients do not all act in the same millisecond. */
    private static final Duration BEAT = Duration.ofMillis(10);

    private static final int TURNS = 10;

    private final ServerUnderTest server;
    private final int stuck;
    private final int pinging;
    private final Duration duration;
    private final Duration mark;

    private final Queue<LoadConnection> talkers = new ConcurrentLinkedQueue<>();
    private final Queue<LoadConnection> pingers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger cut = new AtomicInteger();
    private final CountDownLatch ready;

    /** @param mark what 99 of 100 signals of the others must pass below */
    SlowReadersTrial(ServerUnderTest server, int stuck, int pinging, Duration duration, Duration mark) {
        this.server = server;
        this.stuck = stuck;
        this.pinging = pinging;
        this.duration = duration;
        this.mark = mark;
        this.ready = new CountDownLatch(stuck + pinging);
    }

    Seen run() throws InterruptedException {
        try (ServerProcess process = ServerProcess.fernblick(server, "-Xmx512m");
                LoadLoop bad = new LoadLoop(process.port());
                // On a loop of their own: what the bad ones cost their own thread is not the server's doing.
                LoadLoop good = new LoadLoop(process.port())) {
            LatencyProbe probe = new LatencyProbe(good, OTHERS);
            probe.start();
            // What the machine does by itself, for comparison.
            beatFor(BEFORE, turn -> probe.send(turn, TURNS));
            LatencyProbe.Latency before = probe.takeLatency();
            bad.execute(() -> comeIn(bad));
            if (!ready.await(60, TimeUnit.SECONDS)) {
                return new Seen("slow readers", false, ready.getCount() + " clients did not get in");
            }
            byte[] flood = Wire.signal("", FLOOD);
            beatFor(duration, turn -> {
                bad.execute(() -> floodOnce(flood, turn));
                probe.send(turn, TURNS);
            });
            return seen(probe, before, process.liveHeap());
        }
    }

    private static void beatFor(Duration duration, IntConsumer beat) throws InterruptedException {
        long end = System.nanoTime() + duration.toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            beat.accept(i % TURNS);
            TimeUnit.NANOSECONDS.sleep(BEAT.toNanos());
        }
    }

    private Seen seen(LatencyProbe probe, LatencyProbe.Latency before, long heap) {
        LatencyProbe.Latency latency = probe.takeLatency();
        boolean held = latency.count() > 0
                && latency.p99().compareTo(mark) < 0
                && probe.dropped() == 0
                && latency.count() >= latency.sent() * 9 / 10;
        return new Seen(
                "slow readers",
                held,
                String.format(
                        Locale.ROOT,
                        "%d stuck (%d of them cut), %d pinging unread, for %d s; the others: %d of %d signals, p50 %.1f ms,"
                                + " p99 %.1f ms, max %.1f ms, %d dropped (p99 %.1f ms before them); heap %d MB",
                        stuck,
                        cut.get(),
                        pinging,
                        duration.toSeconds(),
                        latency.count(),
                        latency.sent(),
                        latency.p50().toNanos() / 1e6,
                        latency.p99().toNanos() / 1e6,
                        latency.max().toNanos() / 1e6,
                        probe.dropped(),
                        before.p99().toNanos() / 1e6,
                        heap / 1024 / 1024));
    }

    private void comeIn(LoadLoop loop) {
        Random random = new Random(5);
        for (int i = 0; i < stuck; i++) {
            String room = Wire.randomRoom(random);
            loop.open(new Stuck(loop, room));
        }
        for (int i = 0; i < pinging; i++) {
            loop.open(new Pinger(Wire.randomRoom(random)));
        }
    }

    private void floodOnce(byte[] flood, int turn) {
        Turns.take(talkers, turn, TURNS).forEach(talker -> talker.send(flood));
        Turns.take(pingers, turn, TURNS).forEach(LoadConnection::ping);
    }

    /** Enters, sends for one to talk to it, and reads no more. */
    private final class Stuck implements LoadListener {
        private final LoadLoop loop;
        private final String room;

        Stuck(LoadLoop loop, String room) {
            this.loop = loop;
            this.room = room;
        }

        @Override
        public void message(LoadConnection connection, ByteBuffer payload) {
            if (Wire.isOfType(payload, "Hello")) {
                connection.send(Wire.join(room));
            } else if (Wire.isOfType(payload, "Joined")) {
                connection.stopReading();
                loop.open(new Talker(room));
            }
        }
    }

    /** Talks to a stuck one until it is told that it went. */
    private final class Talker implements LoadListener {
        private final String room;

        Talker(String room) {
            this.room = room;
        }

        @Override
        public void message(LoadConnection connection, ByteBuffer payload) {
            if (Wire.isOfType(payload, "Hello")) {
                connection.send(Wire.join(room));
            } else if (Wire.isOfType(payload, "Joined")) {
                talkers.add(connection);
                ready.countDown();
            } else if (Wire.isOfType(payload, "Room/Leave")) {
                talkers.remove(connection);
                cut.incrementAndGet();
            }
        }
    }

    private final class Pinger implements LoadListener {
        private final String room;

        Pinger(String room) {
            this.room = room;
        }

        @Override
        public void message(LoadConnection connection, ByteBuffer payload) {
            if (Wire.isOfType(payload, "Hello")) {
                connection.send(Wire.join(room));
            } else if (Wire.isOfType(payload, "Joined")) {
                connection.stopReading();
                pingers.add(connection);
                ready.countDown();
            }
        }

        @Override
        public void closed(LoadConnection connection, int closeCode) {
            pingers.remove(connection);
        }
    }
}
