package io.github.fernblick.demo.judge;

import java.util.Arrays;
import java.util.OptionalLong;

/** Measured values, for the one below which so many percent of them lie. Not thread-safe. */
final class Percentiles {
    private static final int FIRST_ROOM = 1024;

    private long[] values = new long[FIRST_ROOM];
    private int count;

    void add(long value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = value;
    }

    /** By the nearest rank; nothing if there are no values. */
    OptionalLong at(int percent) {
        if (count == 0) {
            return OptionalLong.empty();
        }
        long[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100.0 * count);
        return OptionalLong.of(sorted[Math.max(1, rank) - 1]);
    }
}
