package io.github.fernblick.signaling.negotiation;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Full jitter: at once first, then at random up to 0.5 s, doubling to 5 s. Owner: the room's serial executor. */
final class Backoff {
    private static final long FIRST_NANOS = Duration.ofMillis(500).toNanos();
    private static final long MAX_NANOS = Duration.ofSeconds(5).toNanos();

    private final RandomGenerator random;
    private long bound;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    Duration next() {
        Duration delay = bound == 0 ? Duration.ZERO : Duration.ofNanos(random.nextLong(bound + 1));
        bound = bound == 0 ? FIRST_NANOS : Math.min(bound * 2, MAX_NANOS);
        return delay;
    }

    void reset() {
        bound = 0;
    }
}
