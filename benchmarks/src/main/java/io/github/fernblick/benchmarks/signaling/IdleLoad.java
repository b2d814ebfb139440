package io.github.fernblick.benchmarks.signaling;

import io.github.fernblick.benchmarks.load.LoadConnection;
import io.github.fernblick.benchmarks.load.LoadListener;
import io.github.fernblick.benchmarks.load.LoadLoop;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that sit in rooms of two and say nothing but pongs. */
final class IdleLoad implements AutoCloseable {
    /** As many connections wait to be accepted at a time: fewer than a listen queue holds. */
    private static final int OPENING_AT_A_TIME = 100;

    private final LoadLoop loop;
    private final AtomicInteger dropped = new AtomicInteger();

    private IdleLoad(LoadLoop loop) {
        this.loop = loop;
    }

    /** All {@code clients} are in their rooms when this returns. */
    static IdleLoad of(int port, int clients) throws InterruptedException {
        IdleLoad idle = new IdleLoad(new LoadLoop(port));
        CountDownLatch joined = new CountDownLatch(clients);
        Semaphore opening = new Semaphore(OPENING_AT_A_TIME);
        Random random = new Random(3);
        String room = "";
        for (int i = 0; i < clients; i++) {
            room = i % 2 == 0 ? Wire.randomRoom(random) : room;
            opening.acquire();
            Sitter sitter = idle.new Sitter(room, () -> {
                joined.countDown();
                opening.release();
            });
            idle.loop.execute(() -> idle.loop.open(sitter));
        }
        if (!joined.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException(joined.getCount() + " of " + clients + " did not get in");
        }
        return idle;
    }

    int dropped() {
        return dropped.get();
    }

    @Override
    public void close() {
        loop.close();
    }

    private final class Sitter implements LoadListener {
        private final String room;
        private final Runnable joined;

        Sitter(String room, Runnable joined) {
            this.room = room;
            this.joined = joined;
        }

        @Override
        public void message(LoadConnection connection, ByteBuffer payload) {
            if (Wire.isOfType(payload, "Hello")) {
                connection.send(Wire.join(room));
            } else if (Wire.isOfType(payload, "Joined")) {
                joined.run();
            }
        }

        @Override
        public void closed(LoadConnection connection, int closeCode) {
            dropped.incrementAndGet();
        }
    }
}
