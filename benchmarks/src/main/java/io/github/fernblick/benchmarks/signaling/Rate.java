package io.github.fernblick.benchmarks.signaling;

import java.time.Duration;

/**
 * How often something was done.
 *
 * @param took wall-clock time
 * @param cpu processor time of the server, all its threads added up: what a noisy machine changes least
 */
record Rate(long times, Duration took, Duration cpu) {

    double perSecond() {
        return times * 1e9 / took.toNanos();
    }

    double microsecondsEach() {
        return cpu.toNanos() / 1e3 / times;
    }

    /** Begins to look at {@code server}. */
    static Watch watch(ServerProcess server) {
        return new Watch(server, System.nanoTime(), server.cpu());
    }

    /** A look that has begun. */
    record Watch(ServerProcess server, long startedAt, Duration cpuBefore) {

        Rate done(long times) {
            return new Rate(
                    times,
                    Duration.ofNanos(System.nanoTime() - startedAt),
                    server.cpu().minus(cpuBefore));
        }
    }
}
