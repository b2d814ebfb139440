package io.github.fernblick.libwebrtc;

import java.nio.ByteBuffer;

/**
 * A decoded picture in planar YUV 4:2:0, valid only during {@link FrameConsumer#frame}: afterwards its memory is libwebrtc's
 * again, and every method throws {@link IllegalStateException}. The buffers are direct and begin at the plane's first byte.
 */
public interface DecodedFrame {
    /** In pixels, before rotation. */
    int width();

    /** In pixels, before rotation. */
    int height();

    /** Degrees clockwise by which the picture has to be turned to stand upright: 0, 90, 180 or 270. */
    int rotation();

    /** When it should be shown, in nanoseconds of libwebrtc's monotonic clock; only differences mean something. */
    long timestampNanos();

    ByteBuffer y();

    ByteBuffer u();

    ByteBuffer v();

    int strideY();

    int strideU();

    int strideV();

    /**
     * Writes the picture as rows of B, G, R, 255 without gaps, not rotated.
     *
     * @param bgra direct; written from its position, which stays; with {@code width * height * 4} bytes remaining
     * @throws IllegalArgumentException if the buffer is not direct or too small
     */
    void convertTo(ByteBuffer bgra);
}
