package io.github.fernblick.media.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.fernblick.media.frame.FrameRate;
import io.github.fernblick.media.frame.VideoFormat;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceNamesTest {
    @Test
    void theTestPatternAloneIs720By480At30() throws SourceException {
        assertThat(SourceNames.parse("test"))
                .isEqualTo(new SourceSpec.TestPattern(new VideoFormat(720, 480, FrameRate.of(30)), "Fernblick"));
    }

    @ParameterizedTest
    @CsvSource({
        "test:1280x720@15, 1280x720@15",
        "test:1280x720, 1280x720@30",
        "test:@25, 720x480@25",
        "test:, 720x480@30",
        "' test ', 720x480@30",
        "test:640x360@29.97, 640x360@29.97"
    })
    void theTestPatternTakesASizeAndARate(String name, String format) throws SourceException {
        assertThat(SourceNames.parse(name))
                .isInstanceOfSatisfying(
                        SourceSpec.TestPattern.class,
                        test -> assertThat(test.format()).hasToString(format));
    }

    @ParameterizedTest
    @CsvSource({
        "/path/film.mp4, /path/film.mp4",
        "film.mkv, film.mkv",
        "./film, ./film",
        "file:film, film",
        "file:/path/a:b@c.mp4, /path/a:b@c.mp4",
        "file:///path/film.mp4, /path/film.mp4",
        "/dev/shm/film.mp4, /dev/shm/film.mp4"
    })
    void aPathIsAFile(String name, String path) throws SourceException {
        assertThat(SourceNames.parse(name)).isEqualTo(new SourceSpec.VideoFile(Path.of(path)));
    }

    @Test
    void aDeviceIsACamera() throws SourceException {
        assertThat(SourceNames.parse("/dev/video0"))
                .isEqualTo(new SourceSpec.Camera("/dev/video0", new CaptureWish.Any()));
        assertThat(SourceNames.parse("v4l2:/dev/video12"))
                .isEqualTo(new SourceSpec.Camera("/dev/video12", new CaptureWish.Any()));
        assertThat(SourceNames.parse("/dev/video0:1280x720@30"))
                .isEqualTo(new SourceSpec.Camera(
                        "/dev/video0", new CaptureWish.Format(new VideoFormat(1280, 720, FrameRate.of(30)))));
    }

    @Test
    void colonsOfAStableDeviceNameAreNotTakenForASize() throws SourceException {
        String path = "/dev/v4l/by-path/pci-0000:00:14.0-usb-0:1:1.0-video-index0";

        assertThat(SourceNames.parse(path)).isEqualTo(new SourceSpec.Camera(path, new CaptureWish.Any()));
        assertThat(SourceNames.parse(path + ":640x480"))
                .isEqualTo(new SourceSpec.Camera(path, new CaptureWish.Size(640, 480)));
    }

    @Test
    void aScreenIsThatOfTheEnvironmentOrANamedOne() throws SourceException {
        assertThat(SourceNames.parse("screen")).isEqualTo(new SourceSpec.Screen("", 0, new CaptureWish.Any()));
        assertThat(SourceNames.parse("screen::1.0")).isEqualTo(new SourceSpec.Screen(":1.0", 0, new CaptureWish.Any()));
        assertThat(SourceNames.parse("screen:localhost:10.0"))
                .isEqualTo(new SourceSpec.Screen("localhost:10.0", 0, new CaptureWish.Any()));
        assertThat(SourceNames.parse("screen::1:@5"))
                .isEqualTo(new SourceSpec.Screen(":1", 0, new CaptureWish.Rate(FrameRate.of(5))));
        assertThat(SourceNames.parse("screen:1280x720"))
                .isEqualTo(new SourceSpec.Screen("", 0, new CaptureWish.Size(1280, 720)));
        assertThat(SourceNames.parse("window:0x1e00007"))
                .isEqualTo(new SourceSpec.Screen("", 0x1e00007, new CaptureWish.Any()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tset | did you mean test?",
                "Test | did you mean test?",
                "sceen | did you mean screen?",
                "video0 | did you mean /dev/video0?",
                "webcam | did you mean /dev/video0?",
                "camera2 | did you mean /dev/video2?",
                "holidays | did you mean the file ./holidays?",
                "test:1280*720 | as in test:1280x720@30",
                "test:1280x720@0 | 1 to 240 frames per second",
                "test:1280x720@1000 | as in test:1280x720@30",
                "test:0x0 | 16 to 8192 pixels",
                "test:99999x99999 | 16 to 8192 pixels",
                "v4l2: | such as v4l2:/dev/video0",
                "v4l2:video0 | such as v4l2:/dev/video0",
                "/dev/video0:@0.5 | as in /dev/video0:1280x720@30",
                "/dev/video0:@1.2.3 | as in /dev/video0:1280x720@30",
                "screen:left | write screen, screen::1.0",
                "window:Firefox | such as window:0x1e00007",
                "window:0 | such as window:0x1e00007",
                "file: | such as file:/path/film.mp4",
                "'' | /dev/video0"
            })
    void aWrongNameIsAnsweredByOneSentenceWithTheNearestRightForm(String name, String hint) {
        SourceException refused = catchThrowableOfType(SourceException.class, () -> SourceNames.parse(name));

        assertThat(refused.failure().reason()).isEqualTo(SourceFailure.Reason.BAD_NAME);
        assertThat(refused.failure().sentence()).contains(hint).endsWithIgnoringCase(hint.endsWith("?") ? "?" : ".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rtsp://admin:hunter2@camera/stream",
                "https://hunter2/",
                "hunter2hunter2hunter2hunter2hunter2hunter2hunter2hunter2hunter2"
            })
    void whatMayBeASecretIsNotRepeated(String name) {
        SourceException refused = catchThrowableOfType(SourceException.class, () -> SourceNames.parse(name));

        assertThat(refused.failure().sentence()).doesNotContain("hunter2");
    }

    @Test
    void everyFormOfTheHelpTextIsUnderstood() throws SourceException {
        for (String form : SourceNames.FORMS) {
            assertThat(SourceNames.parse(form)).isNotNull();
        }
    }
}
