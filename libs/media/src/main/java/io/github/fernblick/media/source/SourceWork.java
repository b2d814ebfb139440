package io.github.fernblick.media.source;

import io.github.fernblick.media.frame.VideoFormat;
import java.util.concurrent.CountDownLatch;

/** An open source, for {@link ThreadedSource} to run. Used by one thread at a time. */
public interface SourceWork extends AutoCloseable {
    /** Opens a source. */
    interface Opener {
        /**
         * Opens, or fails leaving nothing open. Gives up soon after {@code stop} was counted down.
         *
         * @throws SourceException if it can't be opened
         */
        SourceWork open(CountDownLatch stop) throws SourceException;
    }

    VideoFormat format();

    /**
     * Gives frames to the sink until {@code stop} is counted down.
     *
     * @throws SourceException if the source ends before that
     */
    void run(FrameSink sink, CountDownLatch stop) throws SourceException;

    /** Releases everything. Called once. */
    @Override
    void close();
}
