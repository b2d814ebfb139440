package io.github.fernblick.media.ffmpeg;

import io.github.fernblick.media.ffmpeg.FfmpegException.Kind;
import org.bytedeco.ffmpeg.global.avdevice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads FFmpeg's native libraries, once in the life of the process, when they are needed first. */
final class Ffmpeg {
    private static final Logger LOG = LoggerFactory.getLogger(Ffmpeg.class);

    private Ffmpeg() {}

    /** To be called before anything of FFmpeg's is. */
    static void load() throws FfmpegException {
        try {
            FfmpegLog.install();
        } catch (LinkageError e) {
            LOG.debug("FFmpeg can't be loaded", e);
            throw new FfmpegException(Kind.UNSUPPORTED, "FFmpeg does not run on this system");
        }
    }

    /**
     * To be called before a device is opened. Apart, because this library alone wants X11's and the sound system's
     * libraries on the machine.
     */
    static void loadDevices() throws FfmpegException {
        load();
        try {
            avdevice.avdevice_register_all();
        } catch (LinkageError e) {
            LOG.debug("FFmpeg's devices can't be loaded", e);
            throw new FfmpegException(
                    Kind.UNSUPPORTED, "a library is missing (on Debian: libxcb1, libxcb-shm0, libasound2, libpulse0)");
        }
    }
}
