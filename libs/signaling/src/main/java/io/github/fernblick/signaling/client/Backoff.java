package io.github.fernblick.signaling.client;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before connecting again: full jitter, from 0.5 s doubling to 5 s, after two minutes to 15 s (protocol,
 * section 5). Owner: the room client's executor.
 */
final class Backoff {
    private static final long FIRST = Duration.ofMillis(500).toNanos();
    private static final long SHORT_LIMIT = Duration.ofSeconds(5).toNanos();
    private static final long LONG_LIMIT = Duration.ofSeconds(15).toNanos();
    private static final long PATIENCE = Duration.ofMinutes(2).toNanos();

    private final RandomGenerator random;
    private long bound;
    private long since;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** After a failure at {@code now}. */
    Duration next(long now) {
        if (bound == 0) {
            since = now;
            bound = FIRST;
        } else {
            bound = Math.min(bound * 2, now - since >= PATIENCE ? LONG_LIMIT : SHORT_LIMIT);
        }
        return Duration.ofNanos(random.nextLong(bound + 1));
    }

    /** It stood long enough: the next failure is a first one. */
    void reset() {
        bound = 0;
    }
}
