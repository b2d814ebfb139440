package io.github.fernblick.media.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.fernblick.media.frame.ArgbImage;
import io.github.fernblick.media.frame.FrameRate;
import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.pattern.TestPattern;
import io.github.fernblick.media.source.SourceException;
import io.github.fernblick.media.source.SourceFailure.Reason;
import io.github.fernblick.media.time.CaptureTime;
import io.github.fernblick.media.time.MediaClock;
import io.github.fernblick.media.timecode.LatencyMeter;
import io.github.fernblick.media.timecode.Luma;
import io.github.fernblick.media.timecode.Screens;
import io.github.fernblick.media.timecode.WatchedPicture;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenGrabberTest {
    private final MediaClock clock = MediaClock.system();

    @TempDir
    Path folder;

    @Test
    void everyPixelOfTheScreenIsGrabbedAsItIs() throws Exception {
        ArgbImage busy = Screens.busy(640, 400, new Random(1));
        try (Xvfb x = Xvfb.start(640, 400, folder);
                ScreenGrabber grabber = ScreenGrabber.open(new Display(x.display()), clock)) {
            x.draw(busy, 0, 0);

            ScreenGrab grab = grabber.grab();

            assertThat(grab.image().width()).isEqualTo(640);
            assertThat(grab.image().height()).isEqualTo(400);
            assertThat(grab.image().pixels()).isEqualTo(busy.pixels());
        }
    }

    @Test
    void aPartOfTheScreenIsGrabbedAlone() throws Exception {
        ArgbImage busy = Screens.busy(640, 400, new Random(2));
        try (Xvfb x = Xvfb.start(640, 400, folder);
                ScreenGrabber grabber =
                        ScreenGrabber.open(new Display(x.display()), new ScreenArea(101, 53, 320, 200), clock)) {
            x.draw(busy, 0, 0);

            ArgbImage part = grabber.grab().image();

            assertThat(part.width()).isEqualTo(320);
            assertThat(part.height()).isEqualTo(200);
            assertThat(part.at(0, 0)).isEqualTo(busy.at(101, 53));
            assertThat(part.at(319, 199)).isEqualTo(busy.at(420, 252));
        }
    }

    @Test
    void aGrabIsOfTheMomentItSays() throws Exception {
        TestPattern pattern = new TestPattern(new VideoFormat(720, 480, FrameRate.of(30)), "", ZoneOffset.UTC);
        LatencyMeter meter = new LatencyMeter();
        try (Xvfb x = Xvfb.start(1280, 800, folder);
                ScreenGrabber grabber = ScreenGrabber.open(new Display(x.display()), clock)) {
            long shownBy = 0;
            for (int i = 0; i < 30; i++) {
                CaptureTime drawn = clock.now();
                x.draw(Screens.argb(pattern.draw(drawn)), 111, 77);
                shownBy = clock.now().epochMicros();

                ScreenGrab grab = grabber.grab();

                meter.look(Luma.of(grab.image()), grab.epochMicros());
                assertThat(grab.before().epochMicros()).isGreaterThanOrEqualTo(shownBy);
                assertThat(grab.epochMicros())
                        .isBetween(grab.before().epochMicros(), grab.after().epochMicros());
                WatchedPicture.Sighting last =
                        meter.pictures().get(0).sightings().get(i);
                assertThat(last.capturedEpochMillis()).isEqualTo(drawn.epochMillis());
                assertThat(last.latencyMicros()).isGreaterThan(shownBy - drawn.epochMicros() - 1_000);
            }
            assertThat(meter.pictures()).singleElement().satisfies(picture -> {
                assertThat(picture.framesSeen()).isEqualTo(30);
                assertThat(picture.misses()).isZero();
                assertThat(picture.place().left()).isBetween(111 + 95.0, 111 + 97.0);
                assertThat(picture.place().top()).isBetween(77 + 319.0, 77 + 321.0);
            });
        }
    }

    @Test
    void withoutAnXServerThereIsOneSentence() {
        SourceException refused =
                catchThrowableOfType(SourceException.class, () -> ScreenGrabber.open(new Display(":65432"), clock));

        assertThat(refused.failure().reason()).isEqualTo(Reason.NOT_FOUND);
        assertThat(refused.failure().sentence())
                .contains(":65432")
                .contains("no X server answers")
                .endsWith(".");
    }

    @Test
    void withoutADisplayThereIsOneSentence() {
        SourceException refused = catchThrowableOfType(SourceException.class, () -> Display.of("", Map.of()));

        assertThat(refused.failure().reason()).isEqualTo(Reason.NOT_FOUND);
        assertThat(refused.failure().sentence()).contains("DISPLAY");
    }

    @Test
    void theDisplayIsTheNamedOneOrElseTheEnvironments() throws Exception {
        assertThat(Display.of(":7", Map.of("DISPLAY", ":5")).name()).isEqualTo(":7");
        assertThat(Display.of("", Map.of("DISPLAY", ":5")).name()).isEqualTo(":5");
    }

    @Test
    void aPartThatTheScreenDoesNotHaveIsRefused() throws Exception {
        try (Xvfb x = Xvfb.start(640, 400, folder)) {
            SourceException refused = catchThrowableOfType(
                    SourceException.class,
                    () -> ScreenGrabber.open(new Display(x.display()), new ScreenArea(400, 0, 320, 200), clock));

            assertThat(refused.failure().sentence()).contains("only 640x400 pixels");
        }
    }

    @Test
    void anXServerThatEndsIsNoticed() throws Exception {
        try (Xvfb x = Xvfb.start(640, 400, folder);
                ScreenGrabber grabber = ScreenGrabber.open(new Display(x.display()), clock)) {
            grabber.grab();
            x.end();

            SourceException lost = catchThrowableOfType(SourceException.class, grabber::grab);

            assertThat(lost.failure().reason()).isEqualTo(Reason.ENDED);
        }
    }

    @Test
    void aScreenOf16BitsOfColourIsRefusedInASentence() throws Exception {
        try (Xvfb x = Xvfb.start(640, 400, 16, folder);
                ScreenGrabber grabber = ScreenGrabber.open(new Display(x.display()), clock)) {
            SourceException refused = catchThrowableOfType(SourceException.class, grabber::grab);

            assertThat(refused.failure().reason()).isEqualTo(Reason.UNSUPPORTED);
            assertThat(refused.failure().sentence()).contains("24 bits");
        }
    }
}
