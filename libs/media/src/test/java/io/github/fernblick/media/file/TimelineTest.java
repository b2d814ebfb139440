package io.github.fernblick.media.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final long MILLI = 1_000_000;

    private final Timeline timeline = new Timeline(40 * MILLI);

    @Test
    void theFirstPictureIsDueAtOnceWhereverTheFilmBegins() {
        assertThat(at(5_000)).isZero();
        assertThat(at(5_100)).isEqualTo(100);
    }

    @Test
    void aLoopGoesOnOneFrameTimeAfterItsLastPicture() {
        at(0);
        at(40);
        timeline.startOver();

        assertThat(at(0)).isEqualTo(80);
        assertThat(at(40)).isEqualTo(120);
    }

    @Test
    void picturesWithoutATimeComeAtTheNominalPace() {
        assertThat(timeline.next(OptionalLong.empty())).isZero();
        assertThat(timeline.next(OptionalLong.empty())).isEqualTo(40 * MILLI);
        assertThat(at(7)).isEqualTo(80);
    }

    @Test
    void wildTimesAreNotFollowed() {
        at(0);

        assertThat(at(3_600_000)).as("an hour ahead").isEqualTo(40);
        assertThat(at(3_600_050)).as("and on from there").isEqualTo(90);
        assertThat(at(10)).as("backwards").isEqualTo(130);
        assertThat(at(10)).as("the same again").isEqualTo(170);
    }

    private long at(long millis) {
        return timeline.next(OptionalLong.of(millis * MILLI)) / MILLI;
    }
}
