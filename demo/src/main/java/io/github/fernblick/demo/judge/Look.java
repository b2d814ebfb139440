package io.github.fernblick.demo.judge;

import io.github.fernblick.media.source.SourceException;

/** A way of looking at the picture on the screen. Not thread-safe. */
interface Look extends AutoCloseable {
    /**
     * Looks once, now, and writes what it sees down.
     *
     * @throws SourceException if the screen is gone
     */
    void look(Sightings sightings) throws SourceException;

    /** The longest pause between two looks that still meets every frame, in microseconds. */
    long longestPauseMicros();

    @Override
    void close();
}
