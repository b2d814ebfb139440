package io.github.fernblick.benchmarks.signaling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Whose turn it is. */
final class Turns {
    private Turns() {}

    /** Every {@code turns}th of {@code all}, beginning with the {@code turn}th. */
    static <T> List<T> take(Collection<T> all, int turn, int turns) {
        List<T> taken = new ArrayList<>();
        int at = 0;
        for (T one : all) {
            if (at++ % turns == turn) {
                taken.add(one);
            }
        }
        return taken;
    }
}
