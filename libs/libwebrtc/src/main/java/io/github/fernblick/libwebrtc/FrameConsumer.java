package io.github.fernblick.libwebrtc;

/** Takes decoded frames. */
@FunctionalInterface
public interface FrameConsumer {
    /**
     * A frame was decoded. Called on a thread of libwebrtc, one call at a time for each session: it returns within a few
     * milliseconds, waits for nothing, and converts only what will be shown.
     *
     * @param frame valid until this returns
     */
    void frame(DecodedFrame frame);
}
