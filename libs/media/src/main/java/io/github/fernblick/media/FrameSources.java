package io.github.fernblick.media;

import io.github.fernblick.media.pattern.TestPatternSource;
import io.github.fernblick.media.source.FrameSource;
import io.github.fernblick.media.source.SourceException;
import io.github.fernblick.media.source.SourceFailure.Reason;
import io.github.fernblick.media.source.SourceSpec;
import io.github.fernblick.media.source.SourceWork;
import io.github.fernblick.media.source.ThreadedSource;
import io.github.fernblick.media.time.MediaClock;
import java.time.ZoneId;

/** Makes sources of what their names mean. Thread-safe. */
public final class FrameSources {
    private final MediaClock clock;
    private final ZoneId zone;

    /** @param zone whose time the test pattern's clock shows */
    public FrameSources(MediaClock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** The source that is meant, not yet opened: that is what {@link FrameSource#start} does. */
    public FrameSource create(SourceSpec spec) {
        return new ThreadedSource(threadName(spec), stop -> open(spec));
    }

    private SourceWork open(SourceSpec spec) throws SourceException {
        if (spec instanceof SourceSpec.TestPattern pattern) {
            return new TestPatternSource(pattern, clock, zone);
        }
        throw new SourceException(Reason.UNSUPPORTED, "This source can't be opened on this system.");
    }

    private static String threadName(SourceSpec spec) {
        if (spec instanceof SourceSpec.VideoFile) {
            return "source-file";
        }
        if (spec instanceof SourceSpec.Camera camera) {
            return "source-" + camera.device();
        }
        return spec instanceof SourceSpec.Screen ? "source-screen" : "source-test";
    }
}
