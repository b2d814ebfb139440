package io.github.fernblick.desktop.fake;

import io.github.fernblick.desktop.ui.Cancellable;
import io.github.fernblick.desktop.ui.UiThread;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A UI thread and its clock that stand still until a test moves them. Everything runs on the test's thread. */
public final class ManualTime extends Clock implements UiThread {
    private static final class Timed implements Cancellable {
        private final Optional<Duration> period;
        private final Runnable task;
        private Instant due;
        private boolean cancelled;

        Timed(Instant due, Optional<Duration> period, Runnable task) {
            this.due = due;
            this.period = period;
            this.task = task;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Timed> timed = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-21T14:03:22Z");

    /** Runs what was handed over, and what that hands over. */
    public ManualTime settle() {
        for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
            task.run();
        }
        return this;
    }

    /** Lets time pass, doing on the way what becomes due. */
    public void pass(Duration time) {
        settle();
        Instant end = now.plus(time);
        for (Optional<Timed> next = next(end); next.isPresent(); next = next(end)) {
            run(next.get());
        }
        now = end;
    }

    private void run(Timed next) {
        now = next.due;
        if (next.period.isPresent()) {
            next.due = next.due.plus(next.period.get());
        } else {
            timed.remove(next);
        }
        next.task.run();
        settle();
    }

    private Optional<Timed> next(Instant end) {
        timed.removeIf(entry -> entry.cancelled);
        return timed.stream()
                .filter(entry -> !entry.due.isAfter(end))
                .min(Comparator.comparing((Timed entry) -> entry.due));
    }

    /** How many timers are running. */
    public long timers() {
        return timed.stream().filter(entry -> !entry.cancelled).count();
    }

    /** How many tasks wait for {@link #settle()}. */
    public int waiting() {
        return waiting.size();
    }

    @Override
    public void run(Runnable task) {
        waiting.add(task);
    }

    @Override
    public Cancellable after(Duration delay, Runnable task) {
        return add(new Timed(now.plus(delay), Optional.empty(), task));
    }

    @Override
    public Cancellable every(Duration period, Runnable task) {
        return add(new Timed(now.plus(period), Optional.of(period), task));
    }

    private Timed add(Timed entry) {
        timed.add(entry);
        return entry;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("one zone is enough here");
    }
}
