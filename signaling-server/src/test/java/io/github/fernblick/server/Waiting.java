package io.github.fernblick.server;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what nobody tells of. */
public final class Waiting {
    private static final Duration LONG = Duration.ofSeconds(20);

    private Waiting() {}

    public static void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + LONG.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("In vain waited until " + what);
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
