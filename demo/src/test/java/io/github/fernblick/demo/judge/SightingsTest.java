package io.github.fernblick.demo.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class SightingsTest {
    private static final long START = 1_795_219_633_000_000L;
    private static final long FRAME = 33_333;

    private final Sightings sightings = new Sightings();

    @Test
    void without_a_picture_nothing_is_live() {
        Observation observation = sightings.observe(START);

        assertThat(observation.isLive()).isFalse();
        assertThat(observation.first()).isEmpty();
        assertThat(observation.framesPerSecond()).isEmpty();
        assertThat(observation.ageP50Micros()).isEmpty();
    }

    @Test
    void frames_are_counted_once_however_often_they_are_looked_at() {
        // 10 s of 30 frames a second, each looked at about four times
        for (long at = 0; at < 10_000_000; at += 8_000) {
            sightings.seen(START + at, at / FRAME);
        }

        Observation observation = sightings.observe(START + 10_000_000);

        assertThat(observation.frames()).isEqualTo(300);
        assertThat(observation.framesPerSecond().orElseThrow()).isCloseTo(30.0, offset(0.05));
        assertThat(observation.isLive()).isTrue();
        assertThat(observation.first()).hasValue(START);
    }

    @Test
    void a_picture_that_stood_still_for_long_was_not_live_even_if_it_moves_again() {
        for (int frame = 0; frame < 150; frame++) {
            sightings.seen(START + frame * FRAME, frame);
        }
        long later = START + 150 * FRAME + 1_600_000;
        for (int frame = 0; frame < 150; frame++) {
            sightings.seen(later + frame * FRAME, 1_000 + frame);
        }

        Observation observation = sightings.observe(later + 150 * FRAME);

        assertThat(observation.isLive()).isFalse();
        assertThat(observation.longestStillMicros()).isCloseTo(1_600_000, offset(2 * FRAME));
        assertThat(observation.stillMicros()).isLessThan(2 * FRAME);
    }

    @Test
    void a_picture_that_stands_still_at_the_end_is_not_live() {
        for (int frame = 0; frame < 150; frame++) {
            sightings.seen(START + frame * FRAME, frame);
        }

        assertThat(sightings.observe(START + 150 * FRAME).isLive()).isTrue();
        assertThat(sightings.observe(START + 150 * FRAME + 2_000_000).isLive()).isFalse();
    }

    @Test
    void the_first_two_seconds_are_left_out_of_the_figures() {
        for (long at = 0; at < 2_000_000; at += 500_000) {
            sightings.seen(START + at, at);
            sightings.age(START + at, 400_000);
        }
        for (long at = 2_000_000; at < 6_000_000; at += FRAME) {
            sightings.seen(START + at, at);
            sightings.age(START + at, 30_000);
        }

        Observation observation = sightings.observe(START + 6_000_000);

        assertThat(observation.framesPerSecond().orElseThrow()).isCloseTo(30.0, offset(0.05));
        assertThat(observation.ageP95Micros()).hasValue(30_000);
    }
}
