package io.github.fernblick.desktop.ui;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/** JavaFX's application thread. Time is kept by an executor: a running {@code Timeline} would make the toolkit pulse. */
public final class FxThread implements UiThread {
    private final ScheduledExecutorService timer;

    public FxThread(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    @Override
    public void run(Runnable task) {
        Platform.runLater(task);
    }

    @Override
    public Cancellable after(Duration delay, Runnable task) {
        return start(task, hop -> timer.schedule(hop, delay.toNanos(), TimeUnit.NANOSECONDS));
    }

    @Override
    public Cancellable every(Duration period, Runnable task) {
        return start(
                task,
                hop -> timer.scheduleWithFixedDelay(hop, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS));
    }

    private interface Start {
        Future<?> with(Runnable hop);
    }

    // A task that has hopped already must not run either once it is called off.
    private static Cancellable start(Runnable task, Start start) {
        AtomicBoolean cancelled = new AtomicBoolean();
        Runnable unlessCancelled = () -> {
            if (!cancelled.get()) {
                task.run();
            }
        };
        try {
            Future<?> future = start.with(() -> Platform.runLater(unlessCancelled));
            return () -> {
                cancelled.set(true);
                future.cancel(false);
            };
        } catch (RejectedExecutionException e) {
            return () -> {}; // the program is ending: what the pointer still touches comes too late
        }
    }
}
