package io.github.fernblick.media.screen;

import io.github.fernblick.media.ffmpeg.FfmpegException;
import io.github.fernblick.media.ffmpeg.InputRequest;
import io.github.fernblick.media.source.SourceException;
import io.github.fernblick.media.source.SourceFailure.Reason;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An X display.
 *
 * @param name as X has it: {@code :1}, {@code :1.0}, {@code host:10.0}
 */
public record Display(String name) {
    private static final Logger LOG = LoggerFactory.getLogger(Display.class);

    /** Beyond any pace, so that FFmpeg takes a picture when asked instead of keeping a pace of its own. */
    private static final String AT_ONCE = "1000";

    /**
     * The display of this name, or the one that the environment names.
     *
     * @param name may be empty
     * @param environment with {@code DISPLAY}
     * @throws SourceException if neither names one
     */
    public static Display of(String name, Map<String, String> environment) throws SourceException {
        String display = name.isEmpty() ? environment.getOrDefault("DISPLAY", "") : name;
        if (display.isEmpty()) {
            throw new SourceException(
                    Reason.NOT_FOUND, "There is no screen here: DISPLAY is not set; name one, such as screen::0.");
        }
        return new Display(display);
    }

    /** How FFmpeg is asked for the screen, or a window of it, with the pointer in the picture. */
    InputRequest requestWithPointer(long window) {
        Map<String, String> options = new HashMap<>();
        options.put("framerate", AT_ONCE);
        options.put("draw_mouse", "1");
        if (window != 0) {
            options.put("window_id", Long.toString(window));
        }
        return InputRequest.device("x11grab", name, options);
    }

    /**
     * How FFmpeg is asked for the whole screen without the pointer. Following the pointer moves nothing, because the
     * screen is all there is; but FFmpeg notices the X server's end only if it asks for the pointer.
     */
    InputRequest requestWithoutPointer() {
        return InputRequest.device(
                "x11grab", name, Map.of("framerate", AT_ONCE, "draw_mouse", "0", "follow_mouse", "1"));
    }

    SourceException refused(long window, FfmpegException e) {
        LOG.debug("screen {}: {}", name, e.getMessage());
        if (e.kind() == FfmpegException.Kind.UNSUPPORTED) {
            return new SourceException(Reason.UNSUPPORTED, "Screens can't be captured here: " + e.getMessage() + ".");
        }
        String noSuchWindow = window == 0 ? "" : ", or it has no window 0x" + Long.toHexString(window);
        return new SourceException(
                Reason.NOT_FOUND,
                "The screen " + name + " can't be captured: no X server answers there" + noSuchWindow + ".");
    }
}
