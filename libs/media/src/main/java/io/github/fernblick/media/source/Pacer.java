package io.github.fernblick.media.source;

import io.github.fernblick.media.frame.FrameRate;
import io.github.fernblick.media.time.MediaClock;
import java.util.concurrent.CountDownLatch;

/**
 * An even pace: beat n comes n frame times after the first, however late single ones were. Used by one thread.
 */
public final class Pacer {
    private final MediaClock clock;
    private final FrameRate rate;
    private final long start;
    private long next;

    /** The first beat is now. */
    public Pacer(MediaClock clock, FrameRate rate) {
        this.clock = clock;
        this.rate = rate;
        this.start = clock.now().nanos();
    }

    /**
     * Waits for the next beat. After a pause, such as the machine's sleep, those missed are left out.
     *
     * @return false if {@code stop} came first
     */
    public boolean awaitBeat(CountDownLatch stop) {
        if (!clock.waitUntil(start + rate.nanosOf(next), stop)) {
            return false;
        }
        next = Math.max(next, rate.frameAt(clock.now().nanos() - start)) + 1;
        return true;
    }
}
