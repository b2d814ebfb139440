package io.github.fernblick.server.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.fernblick.server.time.Time;
import java.time.Duration;

/** Makes token buckets that live by the server's time. */
final class Buckets {
    private final TimeMeter meter;

    Buckets(Time time) {
        this.meter = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return time.nanos();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }

    /** One that is full, holds {@code capacity}, and gets {@code tokens} in each {@code period}, little by little. */
    Bucket full(long capacity, long tokens, Duration period) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(tokens, period))
                .withCustomTimePrecision(meter)
                .build();
    }
}
