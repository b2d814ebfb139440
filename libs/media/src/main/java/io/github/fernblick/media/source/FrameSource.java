package io.github.fernblick.media.source;

import io.github.fernblick.media.frame.VideoFormat;

/**
 * Something that gives pictures: a camera, a file, a screen, a test pattern.
 *
 * <p>Life: made (nothing is opened), {@linkplain #start started} once, {@linkplain #close closed}. To start again, make
 * a new one. While it runs it owns one thread, named after it, on which alone the sink is called.
 */
public interface FrameSource extends AutoCloseable {
    /**
     * Opens the source and lets frames flow. Blocks until the source is open, which for a camera can take seconds.
     *
     * @return what the source gives, which may differ from what was wished
     * @throws SourceException if it can't be opened; then nothing was given to the sink and nothing is left open
     */
    VideoFormat start(FrameSink sink) throws SourceException;

    /**
     * Ends the source and releases what it holds: thread, device, native memory. When this returns the sink is not
     * called any more. Does nothing the second time. Called from within the sink it returns at once, and the release
     * happens as soon as the sink returns.
     */
    @Override
    void close();
}
