package io.github.fernblick.signaling.negotiation;

import java.time.Duration;

/** Lets a burst through, then so many a second. Owner: the room's serial executor. */
final class TokenBucket {
    private final int burst;
    private final long nanosEach;
    private final SerialScheduler clock;
    private double tokens;
    private long filledAt;

    TokenBucket(int burst, Duration each, SerialScheduler clock) {
        this.burst = burst;
        this.nanosEach = each.toNanos();
        this.clock = clock;
        this.tokens = burst;
        this.filledAt = clock.nanoTime();
    }

    boolean tryTake() {
        long now = clock.nanoTime();
        tokens = Math.min(burst, tokens + (double) (now - filledAt) / nanosEach);
        filledAt = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
