package io.github.fernblick.signaling.client;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that passes only when a test says so. */
final class FakeTimers implements Timers {
    private record Due(long at, long order, Runnable task) {}

    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::order));
    private long now = 1_000_000_000L;
    private long made;

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        Due one = new Due(now + delay.toNanos(), made++, task);
        due.add(one);
        return () -> due.remove(one);
    }

    /** Lets {@code duration} pass; what is due runs at its own time. */
    void pass(Duration duration) {
        long end = now + duration.toNanos();
        while (!due.isEmpty() && due.element().at() <= end) {
            Due next = due.remove();
            now = next.at();
            next.task().run();
        }
        now = end;
    }

    int waiting() {
        return due.size();
    }
}
