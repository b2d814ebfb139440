package io.github.fernblick.media.timecode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.media.ffmpeg.FfmpegException;
import io.github.fernblick.media.ffmpeg.LossyRoundTrip;
import io.github.fernblick.media.frame.ArgbImage;
import io.github.fernblick.media.frame.FrameRate;
import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.pattern.TestPattern;
import io.github.fernblick.media.time.CaptureTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCodeReaderTest {
    private static final VideoFormat USUAL = new VideoFormat(720, 480, FrameRate.of(30));
    private static final long SOME_TIME = 1_795_226_400_123_456L;
    private static final int BIT_RATE = 300_000;
    private static final int FRAMES = 30;

    private final TimeCodeReader reader = new TimeCodeReader();
    private final Random random = new Random(7);

    @Test
    void everyFrameIsReadOffItsOwnLuma() {
        TestPattern pattern = new TestPattern(USUAL, "", ZoneOffset.UTC);

        for (int i = 0; i < 200; i++) {
            CaptureTime captured = at(random.nextInt(1_000_000) * 1_000_000L);
            assertThat(reader.find(Luma.of(pattern.draw(captured))))
                    .extracting(TimeCodeHit::epochMillis)
                    .containsExactly(captured.epochMillis());
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "0.4, 0.4", "0.55, 0.55", "0.73, 0.73", "1.37, 1.37", "2, 2", "3, 3", "0.5, 1.4", "1.6, 0.45"})
    void everyFrameSurvivesVp8At300KilobitsAndScalingTwiceOnABusyScreen(double scaleX, double scaleY)
            throws FfmpegException {
        int width = (int) (720 * scaleX);
        int height = (int) (480 * scaleY);
        ArgbImage screen = Screens.busy(width * 2 + 120, height + 90, random);

        try (LossyRoundTrip codec = LossyRoundTrip.vp8(USUAL, BIT_RATE)) {
            List<ArgbImage> last = new ArrayList<>();
            roundTrip(codec, USUAL, (picture, captured) -> {
                Screens.draw(picture, screen, 37, 41, scaleX, scaleY);
                Screens.draw(last.isEmpty() ? picture : last.get(0), screen, width + 80, 13, scaleX, scaleY);
                boolean first = last.isEmpty();
                last.clear();
                last.add(picture);

                List<TimeCodeHit> hits = reader.find(Luma.of(screen));

                assertThat(hits)
                        .extracting(TimeCodeHit::epochMillis)
                        .containsExactlyInAnyOrder(captured.epochMillis(), captured.epochMillis() - (first ? 0 : 33));
                assertThat(hits).allSatisfy(hit -> {
                    assertThat(hit.place().width()).isBetween(511 * scaleX - 2, 513 * scaleX + 2);
                    assertThat(hit.place().height()).isBetween(47 * scaleY - 2, 49 * scaleY + 2);
                });
            });
            assertThat(codec.bitsPerFrame()).isLessThan(2.0 * BIT_RATE / 30);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1280x720", "640x360", "1920x1080", "352x288"})
    void otherSizesSurviveH264(String size) throws FfmpegException {
        String[] sides = size.split("x", -1);
        VideoFormat format = new VideoFormat(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), FrameRate.of(30));

        try (LossyRoundTrip codec = LossyRoundTrip.h264(format, 2 * BIT_RATE)) {
            roundTrip(
                    codec,
                    format,
                    (picture, captured) -> assertThat(reader.find(Luma.of(picture)))
                            .extracting(TimeCodeHit::epochMillis)
                            .containsExactly(captured.epochMillis()));
        }
    }

    @Test
    void aKnownPlaceIsReadAgainUntilThePictureMoves() {
        TestPattern pattern = new TestPattern(USUAL, "", ZoneOffset.UTC);
        ArgbImage screen = Screens.busy(1280, 800, random);
        Screens.draw(Screens.argb(pattern.draw(at(0))), screen, 300, 200, 1.1, 1.1);
        TimeCodePlace place = reader.find(Luma.of(screen)).get(0).place();

        Screens.draw(Screens.argb(pattern.draw(at(77_000))), screen, 300, 200, 1.1, 1.1);
        assertThat(reader.readAt(Luma.of(screen), place)).hasValue(at(77_000).epochMillis());

        Screens.draw(Screens.argb(pattern.draw(at(99_000))), screen, 340, 170, 1.1, 1.1);
        assertThat(reader.readAt(Luma.of(screen), place)).isEmpty();
        assertThat(reader.readAt(Luma.of(new ArgbImage(100, 100)), place)).isEmpty();
    }

    @Test
    void aTornPictureIsRefused() {
        TestPattern pattern = new TestPattern(USUAL, "", ZoneOffset.UTC);

        for (int i = 0; i < 300; i++) {
            ArgbImage upper = Screens.argb(pattern.draw(at(i * 33_000L)));
            ArgbImage lower = Screens.argb(pattern.draw(at((i + 1) * 33_000L)));
            // The checksum's row is of the next frame already.
            int tornAt = 348 + random.nextInt(12);
            System.arraycopy(lower.pixels(), tornAt * 720, upper.pixels(), tornAt * 720, (480 - tornAt) * 720);

            assertThat(reader.find(Luma.of(upper))).isEmpty();
        }
    }

    @Test
    void aBlendOfTwoPicturesIsRefused() {
        TestPattern pattern = new TestPattern(USUAL, "", ZoneOffset.UTC);
        ArgbImage one = Screens.argb(pattern.draw(at(0)));
        ArgbImage other = Screens.argb(pattern.draw(at(33_000)));
        for (int i = 0; i < one.pixels().length; i++) {
            one.pixels()[i] = (one.pixels()[i] >> 1 & 0x7f7f7f) + (other.pixels()[i] >> 1 & 0x7f7f7f) | 0xff000000;
        }

        assertThat(reader.find(Luma.of(one))).isEmpty();
    }

    @Test
    void aScreenWithoutATimeCodeHasNone() {
        for (int i = 0; i < 20; i++) {
            assertThat(reader.find(Luma.of(Screens.busy(1280, 800, random)))).isEmpty();
        }
    }

    private interface Check {
        void picture(ArgbImage picture, CaptureTime captured);
    }

    private static void roundTrip(LossyRoundTrip codec, VideoFormat format, Check check) throws FfmpegException {
        TestPattern pattern = new TestPattern(format, "Garden", ZoneOffset.UTC);
        int[] received = {0};
        for (int i = 0; i < FRAMES; i++) {
            CaptureTime captured = at(i * 33_000L);
            codec.send(pattern.draw(captured), decoded -> {
                received[0]++;
                check.picture(Screens.argb(decoded), captured);
            });
        }
        assertThat(received[0]).isEqualTo(FRAMES);
    }

    private static CaptureTime at(long micros) {
        return new CaptureTime(micros * 1_000, SOME_TIME + micros);
    }
}
