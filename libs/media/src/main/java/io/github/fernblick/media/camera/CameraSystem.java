package io.github.fernblick.media.camera;

import io.github.fernblick.media.ffmpeg.InputRequest;
import io.github.fernblick.media.source.SourceException;
import io.github.fernblick.media.source.SourceSpec;
import java.util.List;
import java.util.Locale;

/** How an operating system has its cameras. */
public interface CameraSystem {
    /** The one of the system that this program runs on. */
    static CameraSystem ofThisMachine() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.startsWith("mac")) {
            return new NamedCameras("avfoundation", "");
        }
        if (os.startsWith("windows")) {
            return new NamedCameras("dshow", "video=");
        }
        return new V4l2Cameras();
    }

    /**
     * Refuses a device that can't be a camera, as far as that is known without opening it.
     *
     * @throws SourceException if so
     */
    void check(String device) throws SourceException;

    /** How FFmpeg is asked for a camera. */
    InputRequest request(SourceSpec.Camera spec);

    /** The cameras that are there now. Asking takes some milliseconds each and disturbs no running one. */
    List<CameraInfo> list();
}
