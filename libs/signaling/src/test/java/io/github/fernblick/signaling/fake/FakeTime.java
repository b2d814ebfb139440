package io.github.fernblick.signaling.fake;

import io.github.fernblick.signaling.negotiation.SerialScheduler;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that stands until it is moved. Everything runs on the thread that moves it, in the order of its time. */
public final class FakeTime {
    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::order));
    private long now = 1_000_000_000_000L;
    private long order;

    private record Due(long at, long order, Runnable task) {}

    public long nanoTime() {
        return now;
    }

    /** Runs {@code task} when {@code delay} is over. */
    public void after(Duration delay, Runnable task) {
        due.add(new Due(now + Math.max(0, delay.toNanos()), order++, task));
    }

    /** Moves on by {@code duration}, running what is due on the way. */
    public void pass(Duration duration) {
        long end = now + duration.toNanos();
        for (Due next = due.peek(); next != null && next.at() <= end; next = due.peek()) {
            due.remove();
            now = next.at();
            next.task().run();
        }
        now = end;
    }

    /** A process of its own, that can crash. */
    public Machine machine() {
        return new Machine();
    }

    /** A serial executor whose tasks all vanish when it crashes. */
    public final class Machine implements SerialScheduler {
        private boolean crashed;

        @Override
        public void execute(Runnable task) {
            schedule(Duration.ZERO, task);
        }

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public Task schedule(Duration delay, Runnable task) {
            boolean[] cancelled = new boolean[1];
            after(delay, () -> {
                if (!crashed && !cancelled[0]) {
                    task.run();
                }
            });
            return () -> cancelled[0] = true;
        }

        public void crash() {
            crashed = true;
        }

        public boolean hasCrashed() {
            return crashed;
        }
    }
}
