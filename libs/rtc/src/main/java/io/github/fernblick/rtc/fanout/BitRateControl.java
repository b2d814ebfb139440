package io.github.fernblick.rtc.fanout;

import java.util.OptionalInt;

/** What the encoder is told: as much as all viewers can take, without wavering. Confined to the broadcast's executor. */
final class BitRateControl {
    private static final long DOWN_INTERVAL = 1_000_000_000L;
    private static final long UP_INTERVAL = 2_000_000_000L;
    private static final double NOTABLY_LESS = 0.95;
    private static final double NOTABLY_MORE = 1.08;

    private int current;
    private long lastChange;

    BitRateControl(int start, long nanoTime) {
        current = start;
        lastChange = nanoTime;
    }

    int current() {
        return current;
    }

    /** The new target, if it is to be another one. */
    OptionalInt wish(int bitsPerSecond, long nanoTime) {
        long since = nanoTime - lastChange;
        boolean less = bitsPerSecond < current * NOTABLY_LESS && since >= DOWN_INTERVAL;
        boolean more = bitsPerSecond > current * NOTABLY_MORE && since >= UP_INTERVAL;
        if (!less && !more) {
            return OptionalInt.empty();
        }
        current = bitsPerSecond;
        lastChange = nanoTime;
        return OptionalInt.of(current);
    }
}
