package io.github.fernblick.server.time;

import java.time.Duration;

/** Monotonic time and one timer. Thread-safe. */
public interface Time {

    /** Nanoseconds since some moment, as {@link System#nanoTime}: only differences mean something. */
    long nanos();

    /** Runs {@code task} once, after {@code delay}. It must not block. */
    Timer after(Duration delay, Runnable task);

    /** Runs {@code task} again and again, {@code period} after its last end. It must not block. */
    Timer every(Duration period, Runnable task);

    /** Something that is to be done. */
    interface Timer {
        /** It is not done any more, unless it has begun. Leaves nothing behind. */
        void cancel();
    }
}
