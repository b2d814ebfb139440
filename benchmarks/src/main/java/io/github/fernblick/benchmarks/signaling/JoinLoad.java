package io.github.fernblick.benchmarks.signaling;

import io.github.fernblick.benchmarks.load.LoadConnection;
import io.github.fernblick.benchmarks.load.LoadListener;
import io.github.fernblick.benchmarks.load.LoadLoop;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Clients that connect, enter a room of their own, and go; a fixed number of them at a time. */
final class JoinLoad {
    private final int atATime;
    private final int inAll;

    JoinLoad(int atATime, int inAll) {
        this.atATime = atATime;
        this.inAll = inAll;
    }

    /** A join is connection, handshake, {@code Hello}, {@code Joined}. */
    Rate run(ServerProcess server) throws InterruptedException {
        CountDownLatch left = new CountDownLatch(inAll);
        try (LoadLoop loop = new LoadLoop(server.port())) {
            Rate.Watch watch = Rate.watch(server);
            loop.execute(() -> {
                Guests guests = new Guests(loop, left);
                for (int i = 0; i < atATime; i++) {
                    guests.next();
                }
            });
            if (!left.await(120, TimeUnit.SECONDS)) {
                throw new IllegalStateException(left.getCount() + " of " + inAll + " did not get in");
            }
            return watch.done(inAll);
        }
    }

    /** All on the loop's thread. */
    private final class Guests implements LoadListener {
        private final LoadLoop loop;
        private final CountDownLatch left;
        private final Random random = new Random(2);
        private int begun;

        Guests(LoadLoop loop, CountDownLatch left) {
            this.loop = loop;
            this.left = left;
        }

        void next() {
            if (begun < inAll) {
                begun++;
                loop.open(this);
            }
        }

        @Override
        public void message(LoadConnection connection, ByteBuffer payload) {
            if (Wire.isOfType(payload, "Hello")) {
                connection.send(Wire.join(Wire.randomRoom(random)));
            } else if (Wire.isOfType(payload, "Joined")) {
                left.countDown();
                // A reset leaves no port behind in TIME_WAIT: they would run out.
                connection.abort();
            }
        }

        @Override
        public void closed(LoadConnection connection, int closeCode) {
            next();
        }
    }
}
