package io.github.fernblick.benchmarks.signaling;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Clients that sit in rooms of two for a long time, on a server with little memory. None may be dropped. */
final class IdleTrial {
    private final ServerUnderTest server;
    private final int clients;
    private final Duration duration;

    IdleTrial(ServerUnderTest server, int clients, Duration duration) {
        this.server = server;
        this.clients = clients;
        this.duration = duration;
    }

    Seen run() throws InterruptedException {
        try (ServerProcess process = ServerProcess.fernblick(server, "-Xmx512m");
                IdleLoad idle = IdleLoad.of(process.port(), clients)) {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
            long heap = process.liveHeap();
            int dropped = idle.dropped();
            return new Seen(
                    "idle",
                    dropped == 0,
                    clients + " clients in " + clients / 2 + " rooms for " + duration.toSeconds() + " s with -Xmx512m, "
                            + dropped + " dropped, heap " + heap / 1024 / 1024 + " MB");
        }
    }
}
