package io.github.fernblick.server.time;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Time that stands until a test moves it. What is due then runs on the test's thread, in order. Thread-safe. */
public final class FakeTime implements Time {
    /** Guarded by this, as is {@link #tasks}. */
    private long now;

    private final List<Task> tasks = new ArrayList<>();

    private record Task(long due, Runnable action) {}

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public synchronized Timer after(Duration delay, Runnable action) {
        Task task = new Task(now + delay.toNanos(), action);
        tasks.add(task);
        return () -> cancel(task);
    }

    @Override
    public Timer every(Duration period, Runnable action) {
        Repeated repeated = new Repeated(period, action);
        repeated.plan();
        return repeated;
    }

    private synchronized void cancel(Task task) {
        tasks.remove(task);
    }

    /** How many things are still to be done. */
    public synchronized int pending() {
        return tasks.size();
    }

    public void advance(Duration by) {
        long end = nanos() + by.toNanos();
        for (Optional<Task> due = takeDue(end); due.isPresent(); due = takeDue(end)) {
            due.get().action().run();
        }
        synchronized (this) {
            now = end;
        }
    }

    private synchronized Optional<Task> takeDue(long end) {
        Optional<Task> next = tasks.stream().filter(task -> task.due() <= end).min(Comparator.comparingLong(Task::due));
        next.ifPresent(task -> {
            tasks.remove(task);
            now = Math.max(now, task.due());
        });
        return next;
    }

    private final class Repeated implements Timer {
        private final Duration period;
        private final Runnable action;
        private volatile Timer next = () -> {};
        private volatile boolean cancelled;

        Repeated(Duration period, Runnable action) {
            this.period = period;
            this.action = action;
        }

        void plan() {
            next = after(period, () -> {
                action.run();
                if (!cancelled) {
                    plan();
                }
            });
        }

        @Override
        public void cancel() {
            cancelled = true;
            next.cancel();
        }
    }
}
