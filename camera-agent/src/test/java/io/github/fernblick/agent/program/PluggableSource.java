package io.github.fernblick.agent.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.agent.broadcast.FrameSourceFactory;
import io.github.fernblick.media.FrameSources;
import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.frame.VideoFrame;
import io.github.fernblick.media.source.FrameSink;
import io.github.fernblick.media.source.FrameSource;
import io.github.fernblick.media.source.SourceException;
import io.github.fernblick.media.source.SourceFailure;
import io.github.fernblick.media.source.SourceFailure.Reason;
import io.github.fernblick.media.source.SourceSpec;
import io.github.fernblick.media.time.MediaClock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The test pattern as a camera on a cable: it is opened and closed, and can be unplugged meanwhile. Thread-safe. */
final class PluggableSource implements FrameSourceFactory {
    static final String UNPLUGGED = "The camera was unplugged.";

    private final FrameSources sources = new FrameSources(MediaClock.system(), ZoneOffset.UTC, Map.of());
    private final AtomicInteger open = new AtomicInteger();
    private final BlockingQueue<Boolean> allClosed = new LinkedBlockingQueue<>();
    private final AtomicInteger opened = new AtomicInteger();
    private volatile boolean plugged = true;

    @Override
    public FrameSource create() {
        return new Cable();
    }

    void unplug() {
        plugged = false;
    }

    void plugIn() {
        plugged = true;
    }

    /** Waits until it is closed, and none of it is open. */
    void awaitClosed() throws InterruptedException {
        assertThat(allClosed.poll(30, TimeUnit.SECONDS)).as("was closed").isNotNull();
        assertThat(open).hasValue(0);
    }

    int timesOpened() {
        return opened.get();
    }

    private final class Cable implements FrameSource, FrameSink {
        private final FrameSource pattern =
                sources.create(new SourceSpec.TestPattern(SourceSpec.TestPattern.DEFAULT_FORMAT, "test"));

        private volatile @Nullable FrameSink sink;
        private volatile boolean cut;

        @Override
        public VideoFormat start(FrameSink frames) throws SourceException {
            if (!plugged) {
                throw new SourceException(Reason.NOT_FOUND, UNPLUGGED);
            }
            sink = frames;
            open.incrementAndGet();
            opened.incrementAndGet();
            return pattern.start(this);
        }

        @Override
        public void frame(VideoFrame frame) {
            FrameSink to = sink;
            if (to == null || cut) {
                return;
            }
            if (plugged) {
                to.frame(frame);
            } else {
                cut = true;
                to.lost(new SourceFailure(Reason.ENDED, UNPLUGGED));
            }
        }

        @Override
        public void lost(SourceFailure failure) {
            throw new AssertionError("a test pattern does not end");
        }

        @Override
        public void close() {
            pattern.close();
            if (sink != null) {
                sink = null;
                if (open.decrementAndGet() == 0) {
                    allClosed.add(true);
                }
            }
        }
    }
}
