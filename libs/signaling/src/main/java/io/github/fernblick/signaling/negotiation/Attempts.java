package io.github.fernblick.signaling.negotiation;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When to try for a fresh session: at once the first time, then with more and more patience. Owner: the room's serial
 * executor.
 */
final class Attempts {
    private final SerialScheduler scheduler;
    private final Backoff backoff;
    private final BooleanSupplier needed;
    private final Runnable attempt;
    private long notBefore;
    private SerialScheduler.@Nullable Task next;

    /**
     * @param needed whether one is needed, asked again when the time has come
     * @param attempt tries
     */
    Attempts(SerialScheduler scheduler, RandomGenerator random, BooleanSupplier needed, Runnable attempt) {
        this.scheduler = scheduler;
        this.backoff = new Backoff(random);
        this.needed = needed;
        this.attempt = attempt;
        this.notBefore = scheduler.nanoTime();
    }

    /** Something changed: tries when one is needed and it is time, or plans to, or plans no more. */
    void review() {
        if (!needed.getAsBoolean()) {
            cancel();
        } else if (next == null) {
            plan();
        }
    }

    private void plan() {
        Duration delay = backoff.next().plusNanos(Math.max(0, notBefore - scheduler.nanoTime()));
        if (delay.isZero()) {
            attempt.run();
            return;
        }
        next = scheduler.schedule(delay, () -> {
            next = null;
            if (needed.getAsBoolean()) {
                attempt.run();
            }
        });
    }

    /** The next one not before {@code delay} is over. */
    void notWithin(Duration delay) {
        notBefore = scheduler.nanoTime() + delay.toNanos();
    }

    /** As if there had been none. */
    void reset() {
        cancel();
        backoff.reset();
        notBefore = scheduler.nanoTime();
    }

    /** The path has shown itself good: the next one need not wait. */
    void forgive() {
        backoff.reset();
    }

    void cancel() {
        if (next != null) {
            next.cancel();
            next = null;
        }
    }
}
