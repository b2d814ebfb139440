package io.github.fernblick.libwebrtc;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The time that a negotiated session has to connect. libwebrtc itself goes on looking for a path for ever when it was given
 * no candidate. Confined to the {@link NativeThread}.
 */
final class ConnectDeadline {
    /** As long as a negotiation waits for a session that is being set up. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ScheduledExecutorService scheduler;
    private final NativeThread thread;
    private final Runnable missed;
    private @Nullable Future<?> waiting;
    private boolean over;

    ConnectDeadline(ScheduledExecutorService scheduler, NativeThread thread, Runnable missed) {
        this.scheduler = scheduler;
        this.thread = thread;
        this.missed = missed;
    }

    /** Both descriptions are set. Only the first time counts. */
    void begin() {
        if (waiting != null || over) {
            return;
        }
        try {
            waiting = scheduler.schedule(() -> thread.execute(this::miss), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            over = true; // the program ends: nobody waits any more
        }
    }

    /** It connected, failed or was closed. */
    void end() {
        over = true;
        if (waiting != null) {
            waiting.cancel(false);
        }
    }

    private void miss() {
        if (!over) {
            over = true;
            missed.run();
        }
    }
}
