package io.github.fernblick.media.camera;

import io.github.fernblick.media.ffmpeg.DeviceList;
import io.github.fernblick.media.ffmpeg.InputRequest;
import io.github.fernblick.media.source.SourceException;
import io.github.fernblick.media.source.SourceFailure.Reason;
import io.github.fernblick.media.source.SourceSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Linux's cameras: Video4Linux2 devices. */
final class V4l2Cameras implements CameraSystem {
    private static final String DEMUXER = "v4l2";

    @Override
    public void check(String device) throws SourceException {
        Path path = Path.of(device);
        if (!Files.exists(path)) {
            throw new SourceException(Reason.NOT_FOUND, "There is no camera at " + device + "; is it plugged in?");
        }
        if (Files.isRegularFile(path) || Files.isDirectory(path)) {
            throw new SourceException(
                    Reason.UNSUPPORTED, device + " is no camera; cameras are named like /dev/video0.");
        }
    }

    @Override
    public InputRequest request(SourceSpec.Camera spec) {
        return InputRequest.device(DEMUXER, spec.device(), WishOptions.of(spec.wish()));
    }

    @Override
    public List<CameraInfo> list() {
        return DeviceList.of(DEMUXER).stream()
                .map(device -> new CameraInfo(
                        device.name(),
                        device.description(),
                        V4l2Formats.parse(
                                DeviceList.said(new InputRequest(DEMUXER, device.name(), V4l2Formats.ASK, true)))))
                .filter(camera -> !camera.formats().isEmpty())
                .toList();
    }
}
