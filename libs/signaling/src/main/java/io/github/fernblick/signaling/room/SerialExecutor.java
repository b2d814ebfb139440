package io.github.fernblick.signaling.room;

import io.github.fernblick.signaling.negotiation.SerialScheduler;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one task after another on the threads of a pool that it shares with others. A task that throws is a bug: it is logged,
 * and the next one runs. Thread-safe.
 */
final class SerialExecutor implements SerialScheduler {
    /** After so many, another room's turn. */
    private static final int AT_A_TIME = 100;

    private static final Logger LOG = LoggerFactory.getLogger(SerialExecutor.class);

    private final ScheduledExecutorService pool;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    /** How many tasks are not done; whoever raises it from nought sees to it that they are run. */
    private final AtomicInteger waiting = new AtomicInteger();

    SerialExecutor(ScheduledExecutorService pool) {
        this.pool = pool;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (waiting.getAndIncrement() == 0) {
            runOnPool();
        }
    }

    private void runOnPool() {
        try {
            pool.execute(this::runSome);
        } catch (RejectedExecutionException e) {
            LOG.debug("A task came after the end.");
        }
    }

    private void runSome() {
        for (int i = 0; i < AT_A_TIME; i++) {
            Runnable task = tasks.remove();
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("A task of a room failed.", e);
            }
            if (waiting.decrementAndGet() == 0) {
                return;
            }
        }
        runOnPool();
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Task schedule(Duration delay, Runnable task) {
        Timed timed = new Timed(task);
        try {
            timed.timer = pool.schedule(() -> execute(timed), delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("A task came after the end.");
        }
        return timed;
    }

    private static final class Timed implements Runnable, Task {
        private final Runnable task;
        private volatile Future<?> timer = CompletableFuture.completedFuture(null);
        private volatile boolean cancelled;

        Timed(Runnable task) {
            this.task = task;
        }

        @Override
        public void run() {
            if (!cancelled) {
                task.run();
            }
        }

        @Override
        public void cancel() {
            cancelled = true;
            timer.cancel(false);
        }
    }
}
