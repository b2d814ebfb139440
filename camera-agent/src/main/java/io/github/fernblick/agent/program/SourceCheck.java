package io.github.fernblick.agent.program;

import io.github.fernblick.media.FrameSources;
import io.github.fernblick.media.frame.VideoFrame;
import io.github.fernblick.media.source.FrameSink;
import io.github.fernblick.media.source.FrameSource;
import io.github.fernblick.media.source.SourceException;
import io.github.fernblick.media.source.SourceFailure;
import io.github.fernblick.media.source.SourceSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out at the start what else the first viewer would. */
final class SourceCheck {
    private static final Logger LOG = LoggerFactory.getLogger(SourceCheck.class);

    private SourceCheck() {}

    /**
     * Opens a film or a screen once. A film that is missing or none was most likely mistyped; a screen may come later. So may
     * a camera, which is not opened: its light means that somebody watches.
     */
    static void check(FrameSources sources, SourceSpec source, String name) throws SourceException {
        if (source instanceof SourceSpec.VideoFile) {
            open(sources, source);
        } else if (source instanceof SourceSpec.Screen) {
            try {
                open(sources, source);
            } catch (SourceException e) {
                LOG.warn(
                        "{}: {} It is tried again when somebody watches.",
                        name,
                        e.failure().sentence());
            }
        } else if (source instanceof SourceSpec.Camera camera && isMissing(camera.device())) {
            LOG.warn("{}: there is no {} now; it is looked for when somebody watches.", name, camera.device());
        }
    }

    private static void open(FrameSources sources, SourceSpec source) throws SourceException {
        try (FrameSource once = sources.create(source)) {
            once.start(new Ignored());
        }
    }

    private static boolean isMissing(String device) {
        return device.startsWith("/") && !Files.exists(Path.of(device));
    }

    private static final class Ignored implements FrameSink {
        @Override
        public void frame(VideoFrame frame) {}

        @Override
        public void lost(SourceFailure failure) {}
    }
}
