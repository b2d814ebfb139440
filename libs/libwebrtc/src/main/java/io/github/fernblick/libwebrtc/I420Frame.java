package io.github.fernblick.libwebrtc;

import java.nio.ByteBuffer;

/**
 * A picture in planar YUV 4:2:0 to be sent: BT.601, limited range. Each plane begins at its buffer's position; neither
 * position nor limit is changed. The chroma planes are {@code (width + 1) / 2} by {@code (height + 1) / 2}.
 *
 * @param width in pixels
 * @param height in pixels
 * @param strideY bytes from one row to the next, at least the plane's width
 */
public record I420Frame(
        int width, int height, ByteBuffer y, int strideY, ByteBuffer u, int strideU, ByteBuffer v, int strideV) {

    /** The largest side taken: VP8 has 14 bits for it. */
    public static final int MAX_SIDE = 16_383;

    public I420Frame {
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
            throw new IllegalArgumentException("a frame cannot be " + width + "x" + height);
        }
        int chromaWidth = (width + 1) / 2;
        int chromaHeight = (height + 1) / 2;
        requireRoom("Y", y, strideY, width, height);
        requireRoom("U", u, strideU, chromaWidth, chromaHeight);
        requireRoom("V", v, strideV, chromaWidth, chromaHeight);
    }

    private static void requireRoom(String plane, ByteBuffer data, int stride, int width, int height) {
        long needed = (long) stride * (height - 1) + width;
        if (stride < width || data.remaining() < needed) {
            throw new IllegalArgumentException("plane " + plane + " has " + data.remaining() + " bytes with stride "
                    + stride + ", " + width + "x" + height + " needs " + needed);
        }
    }
}
