package io.github.fernblick.demo.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PercentilesTest {
    private final Percentiles percentiles = new Percentiles();

    @Test
    void no_values_have_no_percentiles() {
        assertThat(percentiles.at(50)).isEmpty();
    }

    @Test
    void one_value_is_every_percentile() {
        percentiles.add(7);

        assertThat(percentiles.at(50)).hasValue(7);
        assertThat(percentiles.at(95)).hasValue(7);
    }

    @Test
    void many_values_in_any_order_are_ranked() {
        for (int i = 0; i < 10_000; i++) {
            percentiles.add(i * 7919 % 10_000 + 1); // each of 1 to 10,000 once
        }

        assertThat(percentiles.at(50)).hasValue(5_000);
        assertThat(percentiles.at(95)).hasValue(9_500);
        assertThat(percentiles.at(100)).hasValue(10_000);
    }
}
