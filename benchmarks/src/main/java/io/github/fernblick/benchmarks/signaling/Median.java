package io.github.fernblick.benchmarks.signaling;

import java.util.ArrayList;
import java.util.List;

/** Values that were seen, and the middle one: what a machine does now and then by the way does not move it. */
final class Median {
    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    double median() {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
