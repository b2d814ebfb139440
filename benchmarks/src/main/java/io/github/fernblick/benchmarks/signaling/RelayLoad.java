package io.github.fernblick.benchmarks.signaling;

import io.github.fernblick.benchmarks.load.LoadConnection;
import io.github.fernblick.benchmarks.load.LoadListener;
import io.github.fernblick.benchmarks.load.LoadLoop;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Rooms of two that throw signals to and fro: each that comes is answered with one, and a fixed number is always under way in
 * each room. So the server is never idle and never overrun, and what passes in a second is what it can do.
 */
final class RelayLoad {
    private final int rooms;
    private final int underWay;
    private final byte[] signal;

    RelayLoad(int rooms, int underWay, int bytes) {
        this.rooms = rooms;
        this.underWay = underWay;
        this.signal = Wire.signal("", bytes);
    }

    /** Signals that passed, over {@code measured} after {@code warmUp}. */
    Rate run(ServerProcess server, Duration warmUp, Duration measured) throws InterruptedException {
        LongAdder passed = new LongAdder();
        CountDownLatch joined = new CountDownLatch(2 * rooms);
        Random random = new Random(1);
        try (LoadLoop loop = new LoadLoop(server.port())) {
            for (int i = 0; i < rooms; i++) {
                String room = Wire.randomRoom(random);
                loop.execute(() -> {
                    loop.open(new Player(room, joined, passed));
                    loop.open(new Player(room, joined, passed));
                });
            }
            if (!joined.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException(
                        "only " + (2L * rooms - joined.getCount()) + " of " + 2 * rooms + " joined");
            }
            TimeUnit.NANOSECONDS.sleep(warmUp.toNanos());
            long before = passed.sum();
            Rate.Watch watch = Rate.watch(server);
            TimeUnit.NANOSECONDS.sleep(measured.toNanos());
            return watch.done(passed.sum() - before);
        }
    }

    private final class Player implements LoadListener {
        private final String room;
        private final CountDownLatch joined;
        private final LongAdder passed;
        private boolean inRoom; // the loop's thread

        Player(String room, CountDownLatch joined, LongAdder passed) {
            this.room = room;
            this.joined = joined;
            this.passed = passed;
        }

        @Override
        public void message(LoadConnection connection, ByteBuffer payload) {
            if (inRoom) {
                played(connection, payload);
            } else if (Wire.isOfType(payload, "Hello")) {
                connection.send(Wire.join(room));
            } else if (Wire.isOfType(payload, "Joined")) {
                inRoom = true;
                joined.countDown();
            }
        }

        private void played(LoadConnection connection, ByteBuffer payload) {
            // Only signals are as long as ours; the one short message is that of the other's coming.
            if (payload.remaining() >= signal.length) {
                passed.increment();
                connection.send(signal);
            } else if (Wire.isOfType(payload, "Room/Join")) {
                for (int i = 0; i < underWay; i++) {
                    connection.send(signal);
                }
            }
        }
    }
}
