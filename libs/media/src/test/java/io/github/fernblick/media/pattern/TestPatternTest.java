package io.github.fernblick.media.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.media.frame.FrameRate;
import io.github.fernblick.media.frame.Plane;
import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.frame.VideoFrame;
import io.github.fernblick.media.source.FrameSink;
import io.github.fernblick.media.source.SourceFailure;
import io.github.fernblick.media.source.SourceSpec;
import io.github.fernblick.media.time.CaptureTime;
import io.github.fernblick.media.time.FakeClock;
import io.github.fernblick.media.timecode.Luma;
import io.github.fernblick.media.timecode.TimeCodeReader;
import java.nio.ByteBuffer;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestPatternTest {
    private static final VideoFormat USUAL = new VideoFormat(720, 480, FrameRate.of(30));
    private static final long NOON_MICROS = 1_795_262_400_000_000L;

    @Test
    void framesComeAtTheirPaceAndEachSaysWhenItWasDrawn() {
        FakeClock clock = new FakeClock();
        TestPatternSource source =
                new TestPatternSource(new SourceSpec.TestPattern(USUAL, "Garden"), clock, ZoneOffset.UTC);
        CountDownLatch stop = new CountDownLatch(1);
        TimeCodeReader reader = new TimeCodeReader();
        List<Long> nanos = new ArrayList<>();

        source.run(
                new FrameSink() {
                    @Override
                    public void frame(VideoFrame frame) {
                        nanos.add(frame.captured().nanos());
                        assertThat(reader.find(Luma.of(frame)).get(0).epochMillis())
                                .isEqualTo(frame.captured().epochMillis());
                        clock.pass(7_000_000);
                        if (nanos.size() == 91) {
                            stop.countDown();
                        }
                    }

                    @Override
                    public void lost(SourceFailure failure) {
                        throw new AssertionError(failure);
                    }
                },
                stop);

        assertThat(nanos.get(90) - nanos.get(0)).isEqualTo(3_000_000_000L);
        assertThat(nanos.get(31) - nanos.get(30)).isBetween(33_333_333L, 33_333_334L);
    }

    @Test
    void aPictureDrawnInPlaceIsTheSameAsOneDrawnAnew() {
        TestPattern inPlace = new TestPattern(USUAL, "Garden", ZoneOffset.UTC);
        for (int i = 0; i < 200; i++) {
            inPlace.draw(at(i * 33_000L));
        }

        List<byte[]> drawnInPlace = copy(inPlace.draw(at(9_000_000)));
        List<byte[]> drawnAnew = copy(new TestPattern(USUAL, "Garden", ZoneOffset.UTC).draw(at(9_000_000)));

        for (int plane = 0; plane < 3; plane++) {
            assertThat(drawnInPlace.get(plane)).isEqualTo(drawnAnew.get(plane));
        }
    }

    @Test
    void somethingElseThanTheTimeMovesFromFrameToFrame() {
        TestPattern pattern = new TestPattern(USUAL, "", ZoneOffset.UTC);
        List<byte[]> one = copy(pattern.draw(at(0)));
        List<byte[]> next = copy(pattern.draw(at(33_000)));

        assertThat(changedRows(one.get(0), next.get(0), 720))
                .as("the ball on the bars")
                .anyMatch(row -> row < 480 * 0.37)
                .as("the bar on the ramp")
                .anyMatch(row -> row > 480 * 0.87);
    }

    @Test
    void theClockShowsTheTimeOfItsZone() {
        byte[] utc =
                copy(new TestPattern(USUAL, "", ZoneOffset.UTC).draw(at(0))).get(0);
        byte[] berlin = copy(new TestPattern(USUAL, "", ZoneId.of("Europe/Berlin")).draw(at(0)))
                .get(0);
        byte[] utcAnHourLater = copy(new TestPattern(USUAL, "", ZoneOffset.UTC).draw(at(3_600_000_000L)))
                .get(0);
        int clockTop = (int) (480 * Backdrop.CLOCK_TOP);
        int clockBottom = clockTop + 60;

        assertThat(changedRows(utc, berlin, 720)).isNotEmpty();
        assertThat(changedRows(berlin, utcAnHourLater, 720)).noneMatch(row -> row >= clockTop && row < clockBottom);
    }

    @ParameterizedTest
    @CsvSource({"16, 16", "17, 33", "64, 64", "176, 144", "321, 241", "1280, 720", "1920, 1080", "480, 854"})
    void anySizeIsDrawn(int width, int height) {
        VideoFormat format = new VideoFormat(width, height, FrameRate.of(29.97));
        TestPattern pattern =
                new TestPattern(format, "A title that is much too long for any small picture", ZoneOffset.UTC);

        for (int i = 0; i < 50; i++) {
            VideoFrame frame = pattern.draw(at(i * 123_000L));
            assertThat(frame.width()).isEqualTo(width);
            assertThat(frame.u().stride()).isEqualTo(frame.chromaWidth());
            assertThat(frame.v().bytes().capacity()).isEqualTo((width + 1) / 2 * ((height + 1) / 2));
        }
    }

    @ParameterizedTest
    @CsvSource({"176, 144", "321, 241", "640, 480", "480, 854", "3840, 2160"})
    void theTimeCodeIsReadInAnySizeThatHoldsIt(int width, int height) {
        TestPattern pattern = new TestPattern(new VideoFormat(width, height, FrameRate.of(30)), "", ZoneOffset.UTC);

        assertThat(new TimeCodeReader().find(Luma.of(pattern.draw(at(4_711_000)))))
                .singleElement()
                .satisfies(hit ->
                        assertThat(hit.epochMillis()).isEqualTo(at(4_711_000).epochMillis()));
    }

    @Test
    void theTitleIsWrittenInLettersThatTheFontHas() {
        assertThat(StrokeFont.writable("Küche 2 (Süd) – Straße")).isEqualTo("KÜCHE 2 (SÜD)   STRASSE");
    }

    private static List<Integer> changedRows(byte[] one, byte[] other, int width) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < one.length / width; row++) {
            if (!ByteBuffer.wrap(one, row * width, width).equals(ByteBuffer.wrap(other, row * width, width))) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<byte[]> copy(VideoFrame frame) {
        return List.of(copy(frame.y()), copy(frame.u()), copy(frame.v()));
    }

    private static byte[] copy(Plane plane) {
        byte[] bytes = new byte[plane.bytes().capacity()];
        plane.bytes().get(0, bytes);
        return bytes;
    }

    private static CaptureTime at(long micros) {
        return new CaptureTime(micros * 1_000, NOON_MICROS + micros);
    }
}
