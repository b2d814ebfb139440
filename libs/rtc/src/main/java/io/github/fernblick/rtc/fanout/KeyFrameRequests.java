package io.github.fernblick.rtc.fanout;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Passes wishes for key frames on: at most two a second, whoever and however often they are wished for. Thread-safe. */
final class KeyFrameRequests {
    private static final long INTERVAL = 500_000_000L;

    private final ScheduledExecutorService scheduler;
    private final LongSupplier nanoTime;
    private final Runnable ask;
    private boolean asked; // guarded by this
    private long lastAsked; // guarded by this
    private boolean waiting; // guarded by this: a wish that comes too early for its own asking
    private boolean scheduled; // guarded by this

    /** @param ask is called without a lock */
    KeyFrameRequests(ScheduledExecutorService scheduler, LongSupplier nanoTime, Runnable ask) {
        this.scheduler = scheduler;
        this.nanoTime = nanoTime;
        this.ask = ask;
    }

    void request() {
        synchronized (this) {
            long since = nanoTime.getAsLong() - lastAsked;
            if (asked && since < INTERVAL) {
                waiting = true;
                if (!scheduled) {
                    scheduled = true;
                    Future<?> unused = scheduler.schedule(this::later, INTERVAL - since, TimeUnit.NANOSECONDS);
                }
                return;
            }
            asked = true;
            lastAsked = nanoTime.getAsLong();
        }
        ask.run();
    }

    private void later() {
        boolean still;
        synchronized (this) {
            scheduled = false;
            still = waiting;
            waiting = false;
        }
        if (still) {
            request();
        }
    }

    /** A key frame came: whoever waited for one has it. */
    synchronized void came() {
        waiting = false;
    }
}
