package io.github.fernblick.agent;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A serial scheduler whose time the test moves. Nothing runs but in {@link #run} and {@link #advance}, on the test's own
 * thread; what throws fails the test there.
 */
public final class ManualScheduler extends AbstractExecutorService implements ScheduledExecutorService {
    private final Queue<Task<?>> tasks = new PriorityQueue<>(
            Comparator.<Task<?>>comparingLong(task -> task.due).thenComparingLong(task -> task.order));

    private long now;
    private long orders;
    private boolean shutdown;

    /** Its time, in nanoseconds. */
    public long nanoTime() {
        return now;
    }

    /** Runs what is due. */
    public void run() {
        advance(Duration.ZERO);
    }

    /** Lets time pass, and runs what falls due meanwhile, each at its moment. */
    public void advance(Duration span) {
        long until = now + span.toNanos();
        Task<?> next = tasks.peek();
        while (next != null && next.due <= until) {
            tasks.remove(next);
            now = Math.max(now, next.due);
            next.runNow();
            next = tasks.peek();
        }
        now = until;
    }

    /** How many tasks wait for their time. */
    public long waiting() {
        return tasks.stream().filter(task -> !task.isDone()).count();
    }

    @Override
    public void execute(Runnable command) {
        if (!shutdown) {
            tasks.add(new Task<>(command, now, 0));
        }
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return add(new Task<>(command, now + unit.toNanos(delay), 0));
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initial, long delay, TimeUnit unit) {
        return add(new Task<>(command, now + unit.toNanos(initial), unit.toNanos(delay)));
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initial, long period, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    private <V> Task<V> add(Task<V> task) {
        tasks.add(task);
        return task;
    }

    @Override
    public void shutdown() {
        shutdown = true;
        tasks.clear();
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return shutdown;
    }

    @Override
    public boolean isTerminated() {
        return shutdown;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return shutdown;
    }

    private final class Task<V> extends FutureTask<V> implements RunnableScheduledFuture<V> {
        private final Runnable command;
        private final long period;
        private final long order = orders++;
        private long due;

        @SuppressWarnings("NullAway") // a result that nobody asks for
        Task(Runnable command, long due, long period) {
            super(command, null);
            this.command = command;
            this.due = due;
            this.period = period;
        }

        void runNow() {
            if (isCancelled()) {
                return;
            }
            command.run();
            if (period == 0) {
                set();
            } else if (!isCancelled()) {
                due = now + period;
                tasks.add(this);
            }
        }

        @SuppressWarnings("NullAway") // a result that nobody asks for
        private void set() {
            set(null);
        }

        @Override
        public boolean isPeriodic() {
            return period > 0;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - now, TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}
