package io.github.fernblick.media.camera;

import io.github.fernblick.media.ffmpeg.DeviceList;
import io.github.fernblick.media.ffmpeg.InputRequest;
import io.github.fernblick.media.source.SourceSpec;
import java.util.List;
import java.util.Map;

/** Cameras that are opened by their name: Apple's and Microsoft's. */
final class NamedCameras implements CameraSystem {
    private final String demuxer;
    private final String prefix;

    NamedCameras(String demuxer, String prefix) {
        this.demuxer = demuxer;
        this.prefix = prefix;
    }

    @Override
    public void check(String device) {
        // Only opening tells.
    }

    @Override
    public InputRequest request(SourceSpec.Camera spec) {
        // A device's name comes as a path, because that is how cameras are named here.
        Map<String, String> options = WishOptions.of(spec.wish());
        return InputRequest.device(demuxer, prefix + spec.device().replaceFirst("^/", ""), options);
    }

    @Override
    public List<CameraInfo> list() {
        return DeviceList.of(demuxer).stream()
                .map(device -> new CameraInfo("/" + device.name(), device.description(), List.of()))
                .toList();
    }
}
