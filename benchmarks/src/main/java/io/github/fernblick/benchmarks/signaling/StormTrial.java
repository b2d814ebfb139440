package io.github.fernblick.benchmarks.signaling;

import io.github.fernblick.benchmarks.load.LoadConnection;
import io.github.fernblick.benchmarks.load.LoadListener;
import io.github.fernblick.benchmarks.load.LoadLoop;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The server restarts, and all its clients come back at once, each waiting as the protocol asks for. All must be in within a
 * minute. In each room both send a canary, which names its room: it must reach the other, and nobody else.
 */
final class StormTrial {
    private static final Duration MARK = Duration.ofSeconds(60);

    private final ServerUnderTest server;
    private final int clients;
    private final Random random = new Random(4); // the loop's thread, once it runs
    private final AtomicInteger strays = new AtomicInteger();
    private volatile boolean over;

    StormTrial(ServerUnderTest server, int clients) {
        this.server = server;
        this.clients = clients;
    }

    Seen run() throws InterruptedException {
        try (Restarted restarted = new Restarted(server);
                LoadLoop loop = new LoadLoop(restarted.port())) {
            Crowd crowd = new Crowd(loop);
            boolean first = crowd.enter(MARK);
            crowd.expectAgain();
            restarted.again();
            long up = System.nanoTime();
            boolean back = crowd.await(MARK);
            double seconds = (System.nanoTime() - up) / 1e9;
            return new Seen(
                    "storm",
                    first && back && strays.get() == 0,
                    String.format(
                            Locale.ROOT,
                            "%d clients after a restart, %d in with their room's canary after %.1f s, %d canaries astray",
                            clients,
                            crowd.in(),
                            seconds,
                            strays.get()));
        } finally {
            over = true;
        }
    }

    /** A server that comes back on its port. */
    private static final class Restarted implements AutoCloseable {
        private final ServerUnderTest server;
        private ServerProcess process;

        Restarted(ServerUnderTest server) {
            this.server = server;
            this.process = ServerProcess.fernblick(server);
        }

        int port() {
            return process.port();
        }

        void again() {
            int port = process.port();
            process.close();
            process = ServerProcess.fernblickOn(port, server);
        }

        @Override
        public void close() {
            process.close();
        }
    }

    private final class Crowd {
        private final LoadLoop loop;
        private volatile CountDownLatch missing = new CountDownLatch(clients);

        Crowd(LoadLoop loop) {
            this.loop = loop;
        }

        boolean enter(Duration patience) throws InterruptedException {
            loop.execute(() -> {
                String room = "";
                for (int i = 0; i < clients; i++) {
                    room = i % 2 == 0 ? Wire.randomRoom(random) : room;
                    new Returner(this, room).connect();
                }
            });
            return await(patience);
        }

        void expectAgain() {
            missing = new CountDownLatch(clients);
        }

        boolean await(Duration patience) throws InterruptedException {
            return missing.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        }

        int in() {
            return clients - (int) missing.getCount();
        }
    }

    /** One client. All on the loop's thread. */
    private final class Returner implements LoadListener {
        private static final double FIRST_WAIT = 0.5;
        private static final double LONGEST_WAIT = 5;

        private final Crowd crowd;
        private final String room;
        private final byte[] canary;
        private double wait = FIRST_WAIT;
        private boolean heardCanary;

        Returner(Crowd crowd, String room) {
            this.crowd = crowd;
            this.room = room;
            this.canary = Wire.signal("canary-" + room, 200);
        }

        void connect() {
            heardCanary = false;
            crowd.loop.open(this);
        }

        @Override
        public void message(LoadConnection connection, ByteBuffer payload) {
            if (Wire.isOfType(payload, "Hello")) {
                connection.send(Wire.join(room));
            } else if (Wire.isOfType(payload, "Joined")) {
                wait = FIRST_WAIT;
                // To whom is there, if anybody: whoever comes later is sent one when it comes.
                connection.send(canary);
            } else if (Wire.isOfType(payload, "Room/Join")) {
                connection.send(canary);
            } else if (Wire.isOfType(payload, "Room/Signal")) {
                heard(payload);
            }
        }

        private void heard(ByteBuffer payload) {
            if (!Wire.contains(payload, "canary-" + room)) {
                strays.incrementAndGet();
            } else if (!heardCanary) {
                heardCanary = true;
                crowd.missing.countDown();
            }
        }

        @Override
        public void closed(LoadConnection connection, int closeCode) {
            long pause = (long) (random.nextDouble() * wait * 1e9);
            wait = Math.min(2 * wait, LONGEST_WAIT);
            if (!over) {
                CompletableFuture.delayedExecutor(pause, TimeUnit.NANOSECONDS)
                        .execute(() -> crowd.loop.execute(this::connect));
            }
        }
    }
}
