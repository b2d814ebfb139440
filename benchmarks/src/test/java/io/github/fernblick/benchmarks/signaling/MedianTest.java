package io.github.fernblick.benchmarks.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void oneThatStandsOutDoesNotMoveIt() {
        Median median = new Median();

        DoubleStream.of(3, 1, 1_000, 2, 4).forEach(median::add);

        assertThat(median.median()).isEqualTo(3);
    }
}
