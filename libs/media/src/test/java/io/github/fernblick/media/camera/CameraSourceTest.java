package io.github.fernblick.media.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.fernblick.media.ffmpeg.InputRequest;
import io.github.fernblick.media.frame.FrameRate;
import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.source.CaptureWish;
import io.github.fernblick.media.source.FrameSource;
import io.github.fernblick.media.source.RecordingSink;
import io.github.fernblick.media.source.SourceException;
import io.github.fernblick.media.source.SourceFailure.Reason;
import io.github.fernblick.media.source.SourceSpec;
import io.github.fernblick.media.source.ThreadedSource;
import io.github.fernblick.media.time.CaptureTime;
import io.github.fernblick.media.time.MediaClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No camera is at hand where tests run: FFmpeg's virtual device stands in, behind the same seam. */
class CameraSourceTest {
    private final MediaClock clock = MediaClock.system();

    @TempDir
    Path folder;

    @Test
    void aDeviceGivesItsPicturesUntilItIsClosed() throws Exception {
        RecordingSink<CaptureTime> sink = RecordingSink.ofTimes();
        FrameSource camera = camera("testsrc=size=320x240:rate=15,realtime");

        assertThat(camera.start(sink)).isEqualTo(new VideoFormat(320, 240, FrameRate.of(15)));
        CaptureTime first = sink.next();
        CaptureTime second = sink.next();
        camera.close();

        assertThat(second.nanos()).isGreaterThan(first.nanos());
        assertThat(second.epochMicros()).isGreaterThan(first.epochMicros());
        assertThat(sink.isLost()).isFalse();
    }

    @Test
    void aDeviceThatIsTakenAwayIsTold() throws Exception {
        RecordingSink<CaptureTime> sink = RecordingSink.ofTimes();

        try (FrameSource camera = camera("testsrc=size=320x240:rate=15:duration=0.2")) {
            camera.start(sink);

            assertThat(sink.lost().reason()).isEqualTo(Reason.ENDED);
            assertThat(sink.lost().sentence()).contains("plugged in");
            assertThat(sink.waiting()).isEqualTo(3);
        }
    }

    @Test
    void aMissingDeviceIsRefused() {
        assertRefused("/dev/video99", Reason.NOT_FOUND, "There is no camera at /dev/video99");
    }

    @Test
    void aFileIsNoCamera() throws Exception {
        Path file = Files.createFile(folder.resolve("video0"));

        assertRefused(file.toString(), Reason.UNSUPPORTED, "is no camera");
    }

    @Test
    void anotherSortOfDeviceIsNoCamera() {
        assertRefused("/dev/null", Reason.UNSUPPORTED, "can't be used as a camera");
    }

    @Test
    void wishesBecomeOptions() {
        V4l2Cameras cameras = new V4l2Cameras();
        VideoFormat format = new VideoFormat(1280, 720, FrameRate.of(29.97));

        assertThat(cameras.request(new SourceSpec.Camera("/dev/video0", new CaptureWish.Format(format))))
                .isEqualTo(InputRequest.device(
                        "v4l2", "/dev/video0", Map.of("video_size", "1280x720", "framerate", "30000/1001")));
        assertThat(cameras.request(new SourceSpec.Camera("/dev/video0", new CaptureWish.Any()))
                        .options())
                .isEmpty();
    }

    @Test
    void formatsAreReadOutOfWhatFfmpegSays() {
        List<String> said = List.of(
                "[video4linux2,v4l2 @ 0x55d5] Raw       :     yuyv422 :           YUYV 4:2:2 : 640x480 160x120",
                "[video4linux2,v4l2 @ 0x55d5] Compressed:       mjpeg :          Motion-JPEG : 640x480 1280x720",
                "[video4linux2,v4l2 @ 0x55d5] Compressed: Unsupported :              Z16 :  640x480",
                "[video4linux2,v4l2 @ 0x55d5] Raw       :     yuv420p :     Planar YUV 4:2:0 : {32-2592, 2}x{32-1944, 2}",
                "[in#0 @ 0x55d5] Error opening input: Immediate exit requested");

        assertThat(V4l2Formats.parse(said))
                .containsExactly(
                        "yuyv422 640x480 160x120", "mjpeg 640x480 1280x720", "yuv420p {32-2592, 2}x{32-1944, 2}");
    }

    @Test
    void aPictureIsAsOldAsTheKernelSaysIfThatCanBe() {
        CaptureTime now = new CaptureTime(5_000_000_000L, 1_000_000_000L);

        assertThat(KernelTime.of(OptionalLong.of(4_960_000_000L), now))
                .isEqualTo(new CaptureTime(4_960_000_000L, 999_960_000L));
        assertThat(KernelTime.of(OptionalLong.empty(), now)).isEqualTo(now);
        assertThat(KernelTime.of(OptionalLong.of(33_000_000L), now)).isEqualTo(now);
        assertThat(KernelTime.of(OptionalLong.of(6_000_000_000L), now)).isEqualTo(now);
    }

    @Test
    void eachCameraOfThisMachineIsListedWithItsFormats() {
        assertThat(new V4l2Cameras().list()).allSatisfy(camera -> {
            assertThat(camera.device()).startsWith("/dev/video");
            assertThat(camera.name()).isNotBlank();
            assertThat(camera.formats()).isNotEmpty();
        });
    }

    private FrameSource camera(String virtualDevice) {
        CameraSystem virtual = new CameraSystem() {
            @Override
            public void check(String device) {}

            @Override
            public InputRequest request(SourceSpec.Camera spec) {
                return InputRequest.device("lavfi", virtualDevice, Map.of());
            }

            @Override
            public List<CameraInfo> list() {
                return List.of();
            }
        };
        SourceSpec.Camera spec = new SourceSpec.Camera("/dev/video0", new CaptureWish.Any());
        return new ThreadedSource("camera", stop -> CameraSource.open(spec, virtual, clock));
    }

    private void assertRefused(String device, Reason reason, String words) {
        SourceSpec.Camera spec = new SourceSpec.Camera(device, new CaptureWish.Any());

        SourceException refused =
                catchThrowableOfType(SourceException.class, () -> CameraSource.open(spec, new V4l2Cameras(), clock));

        assertThat(refused.failure().reason()).isEqualTo(reason);
        assertThat(refused.failure().sentence())
                .contains(words)
                .endsWithIgnoringCase(refused.failure().sentence().contains("plugged") ? "?" : ".");
    }
}
