package io.github.fernblick.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.demo.judge.Observation;
import io.github.fernblick.demo.stage.PictureSize;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static final PictureSize SIZE = new PictureSize(720, 480);

    @Test
    void a_live_picture_with_a_time_code_is_one_line() {
        Observation seen = new Observation(
                0,
                OptionalLong.of(1),
                600,
                20_000,
                50_000,
                OptionalDouble.of(29.98),
                OptionalLong.of(21_400),
                OptionalLong.of(33_600),
                0);

        Outcome outcome = Outcome.of(seen, SIZE, OptionalLong.of(310), Optional.empty());

        assertThat(outcome.live()).isTrue();
        assertThat(outcome.line())
                .isEqualTo("live 720x480 30.0 fps, capture to screen p50 21 ms p95 34 ms, first frame after 310 ms");
    }

    @Test
    void without_a_time_code_latency_is_left_out() {
        Observation seen = new Observation(
                0,
                OptionalLong.of(1),
                250,
                20_000,
                90_000,
                OptionalDouble.of(12.5),
                OptionalLong.empty(),
                OptionalLong.empty(),
                0);

        assertThat(Outcome.of(seen, SIZE, OptionalLong.of(310), Optional.empty())
                        .line())
                .isEqualTo("live 720x480 12.5 fps, first frame after 310 ms");
    }

    @Test
    void what_nobody_could_judge_is_marked_as_the_viewers_word() {
        assertThat(Outcome.unjudged(SIZE, OptionalDouble.of(30), OptionalLong.of(310))
                        .line())
                .startsWith("live 720x480 30.0 fps, first frame after 310 ms, says the viewer");
    }

    @Test
    void a_picture_that_stood_still_is_not_live() {
        Observation seen = new Observation(
                0,
                OptionalLong.of(1),
                250,
                0,
                4_000_000,
                OptionalDouble.of(12.5),
                OptionalLong.empty(),
                OptionalLong.empty(),
                0);

        Outcome outcome = Outcome.of(seen, SIZE, OptionalLong.of(310), Optional.empty());

        assertThat(outcome.live()).isFalse();
        assertThat(outcome.line())
                .isEqualTo("not live 720x480 12.5 fps, first frame after 310 ms, stood still for 4000 ms");
    }
}
