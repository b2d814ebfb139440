package io.github.fernblick.media.pattern;

import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.source.FrameSink;
import io.github.fernblick.media.source.Pacer;
import io.github.fernblick.media.source.SourceSpec;
import io.github.fernblick.media.source.SourceWork;
import io.github.fernblick.media.time.MediaClock;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;

/** Draws the test pattern at an even pace. */
public final class TestPatternSource implements SourceWork {
    private final VideoFormat format;
    private final TestPattern pattern;
    private final MediaClock clock;

    public TestPatternSource(SourceSpec.TestPattern spec, MediaClock clock, ZoneId zone) {
        this.format = spec.format();
        this.pattern = new TestPattern(format, spec.title(), zone);
        this.clock = clock;
    }

    @Override
    public VideoFormat format() {
        return format;
    }

    @Override
    public void run(FrameSink sink, CountDownLatch stop) {
        Pacer pacer = new Pacer(clock, format.rate());
        while (pacer.awaitBeat(stop)) {
            sink.frame(pattern.draw(clock.now()));
        }
    }

    @Override
    public void close() {
        // All memory is Java's.
    }
}
