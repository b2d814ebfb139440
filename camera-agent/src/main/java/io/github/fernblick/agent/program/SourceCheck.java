package io.github.fernblick.agent.program;

import io.github.fernblick.media.FrameSources;
import io.github.fernblick.media.frame.VideoFrame;
import io.github.fernblick.media.source.FrameSink;
import io.github.fernblick.media.source.FrameSource;
import io.github.fernblick.media.source.SourceException;
import io.github.fernblick.media.source.SourceFailure;
import io.github.fernblick.media.source.SourceSpec;

/** Finds out at the start what else the first viewer would. */
final class SourceCheck {
    private SourceCheck() {}

    /**
     * Opens a film once: one that is missing or no film was most likely mistyped. A camera is left alone: it may be plugged
     * in later, and its light means that somebody watches.
     */
    static void check(FrameSources sources, SourceSpec source) throws SourceException {
        if (source instanceof SourceSpec.VideoFile) {
            try (FrameSource film = sources.create(source)) {
                film.start(new Ignored());
            }
        }
    }

    private static final class Ignored implements FrameSink {
        @Override
        public void frame(VideoFrame frame) {}

        @Override
        public void lost(SourceFailure failure) {}
    }
}
