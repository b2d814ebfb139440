package io.github.fernblick.benchmarks.signaling;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Very many clients come and go. Then the server must hold what it held before, and no room. */
final class ChurnTrial {
    private static final int WARM_UP = 5_000;
    private static final int AT_A_TIME = 50;

    /** What a Java virtual machine moves by itself: code that it compiled meanwhile, threads that compile. */
    private static final long HEAP_SLACK = 4 * 1024 * 1024;

    private static final int SLACK = 4;

    /** How long the last ones may take to be gone. */
    private static final int SETTLING_SECONDS = 20;

    private final ServerUnderTest server;
    private final int joins;

    ChurnTrial(ServerUnderTest server, int joins) {
        this.server = server;
        this.joins = joins;
    }

    /** What a server holds. */
    private record Holdings(long rooms, long heap, int threads, int descriptors) {

        static Holdings of(ServerProcess process) {
            long heap = process.liveHeap();
            return new Holdings(
                    // What its map of rooms holds. Single rooms that are over may hang on in a thread's last context.
                    process.instances("io.github.fernblick.server.room.LocalRooms$Door"),
                    heap,
                    process.threads(),
                    process.descriptors());
        }

        boolean isBackTo(Holdings before) {
            return rooms == 0
                    && heap <= before.heap + HEAP_SLACK
                    && threads <= before.threads + SLACK
                    && descriptors <= before.descriptors + SLACK;
        }
    }

    Seen run() throws InterruptedException {
        try (ServerProcess process = ServerProcess.fernblick(server, "-Xmx512m")) {
            new JoinLoad(AT_A_TIME, WARM_UP).run(process);
            TimeUnit.SECONDS.sleep(1);
            Holdings before = Holdings.of(process);
            Rate rate = new JoinLoad(AT_A_TIME, joins).run(process);
            Holdings after = Holdings.of(process);
            for (int i = 0; i < SETTLING_SECONDS && !after.isBackTo(before); i++) {
                TimeUnit.SECONDS.sleep(1);
                after = Holdings.of(process);
            }
            return new Seen(
                    "churn",
                    after.isBackTo(before),
                    String.format(
                            Locale.ROOT,
                            "%d joins and leaves, %.0f a second; rooms %d, heap %d KB before and %d KB after,"
                                    + " threads %d and %d, descriptors %d and %d",
                            joins,
                            rate.perSecond(),
                            after.rooms,
                            before.heap / 1024,
                            after.heap / 1024,
                            before.threads,
                            after.threads,
                            before.descriptors,
                            after.descriptors));
        }
    }
}
