package io.github.fernblick.media.time;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A clock on which waiting takes no time but its own. Used by one thread. */
public final class FakeClock implements MediaClock {
    private static final long EPOCH_MICROS_AT_ZERO = 1_795_226_400_000_000L;

    private final List<Long> waitedUntil = new ArrayList<>();
    private long nanos = 1_000;

    @Override
    public CaptureTime now() {
        return new CaptureTime(nanos, EPOCH_MICROS_AT_ZERO + nanos / 1_000);
    }

    @Override
    public boolean waitUntil(long until, CountDownLatch stop) {
        if (stop.getCount() == 0) {
            return false;
        }
        waitedUntil.add(until);
        nanos = Math.max(nanos, until);
        return true;
    }

    /** Time passes: somebody works. */
    public void pass(long passed) {
        nanos += passed;
    }

    /** What was waited for so far. */
    public List<Long> waitedUntil() {
        return waitedUntil;
    }
}
