package io.github.fernblick.media.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.fernblick.media.FrameSources;
import io.github.fernblick.media.frame.FrameRate;
import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.pattern.TestPattern;
import io.github.fernblick.media.source.FrameSource;
import io.github.fernblick.media.source.RecordingSink;
import io.github.fernblick.media.source.SourceException;
import io.github.fernblick.media.source.SourceFailure.Reason;
import io.github.fernblick.media.source.SourceNames;
import io.github.fernblick.media.time.CaptureTime;
import io.github.fernblick.media.time.MediaClock;
import io.github.fernblick.media.timecode.Luma;
import io.github.fernblick.media.timecode.Screens;
import io.github.fernblick.media.timecode.TimeCodeHit;
import io.github.fernblick.media.timecode.TimeCodeReader;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenSourceTest {
    private static final long SOME_MICROS = 1_795_226_400_123_000L;

    @TempDir
    Path folder;

    @Test
    void whatTheScreenShowsIsInTheFrames() throws Exception {
        try (Xvfb x = Xvfb.start(1280, 800, folder)) {
            TestPattern pattern = new TestPattern(new VideoFormat(720, 480, FrameRate.of(30)), "", ZoneOffset.UTC);
            x.draw(Screens.argb(pattern.draw(new CaptureTime(0, SOME_MICROS))), 200, 100);
            TimeCodeReader reader = new TimeCodeReader();
            RecordingSink<List<TimeCodeHit>> sink = new RecordingSink<>(frame -> reader.find(Luma.of(frame)));

            try (FrameSource source = sources(x).create(SourceNames.parse("screen:640x480@10"))) {
                assertThat(source.start(sink)).hasToString("640x400@10");

                assertThat(sink.next()).extracting(TimeCodeHit::epochMillis).containsExactly(SOME_MICROS / 1_000);
                sink.next();
            }
            assertThat(sink.threads()).containsOnly("source-screen");
        }
    }

    @Test
    void aScreenThatGoesAwayIsTold() throws Exception {
        try (Xvfb x = Xvfb.start(640, 400, folder)) {
            RecordingSink<CaptureTime> sink = RecordingSink.ofTimes();
            try (FrameSource source = sources(x).create(SourceNames.parse("screen"))) {
                source.start(sink);
                sink.next();

                x.end();

                assertThat(sink.lost().reason()).isEqualTo(Reason.ENDED);
                assertThat(sink.lost().sentence()).contains(x.display());
            }
        }
    }

    @Test
    void aWindowThatIsNotThereIsRefused() throws Exception {
        try (Xvfb x = Xvfb.start(640, 400, folder);
                FrameSource source = sources(x).create(SourceNames.parse("window:0x77"))) {
            SourceException refused =
                    catchThrowableOfType(SourceException.class, () -> source.start(RecordingSink.ofTimes()));

            assertThat(refused.failure().sentence()).contains("no window 0x77");
        }
    }

    @Test
    void theScreenIsOffered() throws Exception {
        try (Xvfb x = Xvfb.start(640, 400, folder)) {
            assertThat(sources(x).list())
                    .anySatisfy(offer -> assertThat(offer.name()).isEqualTo("screen"))
                    .allSatisfy(
                            offer -> assertThat(SourceNames.parse(offer.name())).isNotNull())
                    .first()
                    .satisfies(offer -> assertThat(offer.name()).isEqualTo("test"));
        }
    }

    private static FrameSources sources(Xvfb x) {
        return new FrameSources(MediaClock.system(), ZoneOffset.UTC, Map.of("DISPLAY", x.display()));
    }
}
