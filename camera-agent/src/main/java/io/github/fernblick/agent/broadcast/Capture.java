package io.github.fernblick.agent.broadcast;

import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.frame.VideoFrame;
import io.github.fernblick.media.source.FrameSink;
import io.github.fernblick.media.source.FrameSource;
import io.github.fernblick.media.source.SourceException;
import io.github.fernblick.media.source.SourceFailure;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One source from its opening to its end. The source's thread calls it as a {@link FrameSink}; everything else is called by,
 * and told on, the owner's serial executor.
 */
final class Capture implements FrameSink {

    /** What its owner is told. */
    interface Owner {
        /** The first frame came. */
        void live(Capture capture, VideoFormat format);

        /** It gives nothing any more, for this reason, and wants to be closed. */
        void lost(Capture capture, String reason);
    }

    private final FrameSource source;
    private final Consumer<VideoFrame> frames;
    private final Owner owner;
    private final Executor executor;
    private final LongSupplier nanoTime;

    /** Owned by the executor, as is {@link #firstFrameAt}. */
    private @Nullable VideoFormat format;

    private @Nullable Long firstFrameAt;

    /** When a frame came last, or when it was opened. Written by the source's thread, read by the executor. */
    private volatile long lastSign;
    /** Owned by the source's thread. */
    private boolean first = true;

    Capture(FrameSource source, Consumer<VideoFrame> frames, Owner owner, Executor executor, LongSupplier nanoTime) {
        this.source = source;
        this.frames = frames;
        this.owner = owner;
        this.executor = executor;
        this.nanoTime = nanoTime;
        lastSign = nanoTime.getAsLong();
    }

    /** Opens the source; blocks for as long as that takes. */
    void start() throws SourceException {
        format = source.start(this);
        // Opening may have taken longer than it may be silent.
        lastSign = nanoTime.getAsLong();
    }

    @Override
    public void frame(VideoFrame frame) {
        lastSign = nanoTime.getAsLong();
        if (first) {
            first = false;
            // It runs after start(), which is on the same executor, so the format is known by then.
            executor.execute(this::firstFrame);
        }
        frames.accept(frame);
    }

    private void firstFrame() {
        if (format != null) {
            firstFrameAt = nanoTime.getAsLong();
            owner.live(this, format);
        }
    }

    @Override
    public void lost(SourceFailure failure) {
        executor.execute(() -> owner.lost(this, failure.sentence()));
    }

    /** Tells that it is lost when it has been silent for longer than {@code times} allow. */
    void checkSilence(SourceTimes times) {
        Duration patience = firstFrameAt == null || format == null ? times.firstFrame() : times.silence(format.rate());
        if (nanoTime.getAsLong() - lastSign > patience.toNanos()) {
            owner.lost(this, "No picture has come from the source for " + patience.toSeconds() + " seconds.");
        }
    }

    /** Whether pictures came for at least {@code span}. */
    boolean wasLiveFor(Duration span) {
        return firstFrameAt != null && nanoTime.getAsLong() - firstFrameAt >= span.toNanos();
    }

    /** Ends the source; no frame comes afterwards. */
    void close() {
        source.close();
    }
}
