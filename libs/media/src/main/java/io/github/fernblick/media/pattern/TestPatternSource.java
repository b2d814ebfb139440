package io.github.fernblick.media.pattern;

import io.github.fernblick.media.frame.FrameRate;
import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.source.FrameSink;
import io.github.fernblick.media.source.SourceSpec;
import io.github.fernblick.media.source.SourceWork;
import io.github.fernblick.media.time.CaptureTime;
import io.github.fernblick.media.time.MediaClock;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;

/** Draws the test pattern at an even pace: frame n at n frame times after the start, however late single ones were. */
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
        FrameRate rate = format.rate();
        long start = clock.now().nanos();
        long n = 0;
        while (clock.waitUntil(start + rate.nanosOf(n), stop)) {
            CaptureTime now = clock.now();
            sink.frame(pattern.draw(now));
            // After a pause, such as the machine's sleep, what was missed is left out.
            n = Math.max(n + 1, rate.frameAt(clock.now().nanos() - start));
        }
    }

    @Override
    public void close() {
        // All memory is Java's.
    }
}
