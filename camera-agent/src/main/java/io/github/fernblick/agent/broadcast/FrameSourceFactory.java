package io.github.fernblick.agent.broadcast;

import io.github.fernblick.media.source.FrameSource;
import io.github.fernblick.media.source.SourceException;

/** Makes the camera's source anew, each time that it is to be opened. */
@FunctionalInterface
public interface FrameSourceFactory {

    /** One that is not started. */
    FrameSource create() throws SourceException;
}
