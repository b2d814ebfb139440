package io.github.fernblick.media.source;

import io.github.fernblick.media.frame.FrameRate;
import io.github.fernblick.media.frame.VideoFormat;
import java.nio.file.Path;

/** Which source is meant: what {@link SourceNames} makes of a name. Nothing is opened or looked for yet. */
public sealed interface SourceSpec {
    /**
     * The test pattern.
     *
     * @param title a few words drawn into the picture, may be empty
     */
    record TestPattern(VideoFormat format, String title) implements SourceSpec {
        /** What {@code test} alone means. */
        public static final VideoFormat DEFAULT_FORMAT = new VideoFormat(720, 480, FrameRate.of(30));
        /** What stands in the picture unless somebody wants something else there. */
        public static final String DEFAULT_TITLE = "Fernblick";

        public TestPattern withTitle(String newTitle) {
            return new TestPattern(format, newTitle);
        }
    }

    /** A video file, played in real time and in a loop. */
    record VideoFile(Path path) implements SourceSpec {}

    /**
     * A camera of this machine.
     *
     * @param device as the system names it: {@code /dev/video0}, {@code /dev/v4l/by-id/…}
     */
    record Camera(String device, CaptureWish wish) implements SourceSpec {}

    /**
     * A screen, or one window of it.
     *
     * @param display as X names it, {@code :1.0}; empty for the one that the environment names
     * @param window the window's number, 0 for the whole screen
     */
    record Screen(String display, long window, CaptureWish wish) implements SourceSpec {}
}
