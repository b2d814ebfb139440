package io.github.fernblick.demo.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ObservationLineTest {
    @Test
    void what_is_written_is_read_again() {
        Observation whole = new Observation(
                5, OptionalLong.of(1), 30, 2, 3, OptionalDouble.of(29.97), OptionalLong.of(21), OptionalLong.of(34), 1);
        Observation bare = new Observation(
                5,
                OptionalLong.empty(),
                0,
                0,
                0,
                OptionalDouble.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                0);

        assertThat(ObservationLine.read(ObservationLine.write(whole))).hasValue(whole);
        assertThat(ObservationLine.read(ObservationLine.write(bare))).hasValue(bare);
    }

    @Test
    void other_lines_are_none() {
        assertThat(ObservationLine.read("")).isEmpty();
        assertThat(ObservationLine.read("The screen is gone.")).isEmpty();
        assertThat(ObservationLine.read("{\"at\":5,")).isEmpty();
    }
}
