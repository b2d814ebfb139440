package io.github.fernblick.media.source;

import io.github.fernblick.media.frame.VideoFrame;

/** Takes a source's frames, on the source's thread. Being slow makes the source drop frames. */
public interface FrameSink {
    /** A new picture, lent for the time of this call: copy what is needed longer. */
    void frame(VideoFrame frame);

    /** The source ended although nobody closed it. The last call; the source still wants to be closed. */
    void lost(SourceFailure failure);
}
