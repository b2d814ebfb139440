package io.github.fernblick.media.timecode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.media.frame.ArgbImage;
import io.github.fernblick.media.frame.FrameRate;
import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.pattern.TestPattern;
import io.github.fernblick.media.time.CaptureTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatencyMeterTest {
    private static final long START_MICROS = 1_795_226_400_000_000L;

    private final TestPattern pattern =
            new TestPattern(new VideoFormat(720, 480, FrameRate.of(30)), "", ZoneOffset.UTC);
    private final ArgbImage screen = Screens.busy(1280, 800, new Random(1));
    private final LatencyMeter meter = new LatencyMeter();

    @Test
    void eachPictureHasItsOwnLatency() {
        for (int i = 0; i < 40; i++) {
            show(i * 33_000L, 20, 30);
            show(i * 33_000L - 10_000, 660, 300);
            meter.look(Luma.of(screen), START_MICROS + i * 33_000L + 21_500);
        }

        assertThat(meter.pictures()).hasSize(2);
        assertThat(latencies(0)).hasSize(40).containsOnly(21_000L);
        assertThat(latencies(1)).hasSize(40).containsOnly(31_000L);
        assertThat(meter.pictures())
                .allSatisfy(picture -> assertThat(picture.framesSeen()).isEqualTo(40));
    }

    @Test
    void aFrameThatStaysIsSeenOnceAndGrowsOld() {
        show(0, 20, 30);
        meter.look(Luma.of(screen), START_MICROS + 10_500);
        meter.look(Luma.of(screen), START_MICROS + 30_500);

        assertThat(latencies(0)).containsExactly(10_000L, 30_000L);
        assertThat(meter.pictures().get(0).framesSeen()).isEqualTo(1);
        assertThat(meter.pictures().get(0).sightings())
                .extracting(WatchedPicture.Sighting::first)
                .containsExactly(true, false);
    }

    @Test
    void aPictureThatMovesIsFoundAgain() {
        show(0, 20, 30);
        meter.look(Luma.of(screen), START_MICROS);
        Screens.draw(Screens.busy(640, 400, new Random(3)), screen, 0, 0, 2, 2);
        show(33_000, 500, 300);
        meter.look(Luma.of(screen), START_MICROS + 33_000);

        assertThat(meter.pictures()).hasSize(2);
        assertThat(meter.pictures().get(0).misses()).isEqualTo(1);
        assertThat(meter.pictures().get(1).framesSeen()).isEqualTo(1);
    }

    @Test
    void aSecondPictureIsNoticedWhileTheFirstGoesOn() {
        for (int i = 0; i < 40; i++) {
            show(i * 33_000L, 20, 30);
            if (i > 20) {
                show(i * 33_000L, 660, 300);
            }
            meter.look(Luma.of(screen), START_MICROS + i * 33_000L);
        }

        assertThat(meter.pictures()).hasSize(2);
    }

    private void show(long micros, int left, int top) {
        ArgbImage picture = Screens.argb(pattern.draw(new CaptureTime(0, START_MICROS + micros)));
        Screens.draw(picture, screen, left, top, 0.8, 0.8);
    }

    private List<Long> latencies(int picture) {
        return meter.pictures().get(picture).sightings().stream()
                .map(WatchedPicture.Sighting::latencyMicros)
                .toList();
    }
}
