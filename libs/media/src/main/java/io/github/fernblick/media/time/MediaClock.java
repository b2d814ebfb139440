package io.github.fernblick.media.time;

import java.util.concurrent.CountDownLatch;

/** The time as sources see it. Thread-safe. */
public interface MediaClock {
    /** The system's clocks. */
    static MediaClock system() {
        return new SystemMediaClock();
    }

    /** Both clocks, read one directly after the other. */
    CaptureTime now();

    /**
     * Waits until the monotonic clock shows {@code nanos}, or until {@code stop} is counted down.
     *
     * @return true if it is time to go on, false if {@code stop} came first
     */
    boolean waitUntil(long nanos, CountDownLatch stop);
}
