package io.github.fernblick.signaling.client;

import java.time.Duration;

/** Time, as far as the room client needs it. */
interface Timers {

    /** Nanoseconds since some fixed moment; only differences mean anything. */
    long nanoTime();

    /** Runs {@code task} once {@code delay} is over, on any thread. */
    Timer after(Duration delay, Runnable task);

    /** A task whose time is yet to come. */
    interface Timer {
        /** It does not run, unless it has just begun to. */
        void cancel();
    }
}
