package io.github.fernblick.media.frame;

import io.github.fernblick.media.time.CaptureTime;
import java.nio.ByteBuffer;

/** The memory of one I420 picture, allocated once and drawn on again and again by its owner. Not thread-safe. */
public final class I420Image {
    private final int width;
    private final int height;
    private final ByteBuffer y;
    private final ByteBuffer u;
    private final ByteBuffer v;

    public I420Image(int width, int height) {
        this.width = width;
        this.height = height;
        y = ByteBuffer.allocateDirect(width * height);
        u = ByteBuffer.allocateDirect(chromaWidth() * chromaHeight());
        v = ByteBuffer.allocateDirect(chromaWidth() * chromaHeight());
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int chromaWidth() {
        return (width + 1) / 2;
    }

    public int chromaHeight() {
        return (height + 1) / 2;
    }

    /** The luma samples, {@link #width()} to a row. */
    public ByteBuffer y() {
        return y;
    }

    /** The first chroma plane (Cb), {@link #chromaWidth()} to a row. */
    public ByteBuffer u() {
        return u;
    }

    /** The second chroma plane (Cr), {@link #chromaWidth()} to a row. */
    public ByteBuffer v() {
        return v;
    }

    /** Fills a rectangle, as far as it lies in the picture; its chroma edges fall on even pixels. */
    public void fill(int left, int top, int fillWidth, int fillHeight, int luma, int cb, int cr) {
        int right = left + fillWidth;
        int bottom = top + fillHeight;
        fill(y, width, height, left, top, right, bottom, luma);
        fill(u, chromaWidth(), chromaHeight(), left / 2, top / 2, (right + 1) / 2, (bottom + 1) / 2, cb);
        fill(v, chromaWidth(), chromaHeight(), left / 2, top / 2, (right + 1) / 2, (bottom + 1) / 2, cr);
    }

    private static void fill(
            ByteBuffer plane, int width, int height, int left, int top, int right, int bottom, int value) {
        for (int row = Math.max(0, top); row < Math.min(height, bottom); row++) {
            for (int column = Math.max(0, left); column < Math.min(width, right); column++) {
                plane.put(row * width + column, (byte) value);
            }
        }
    }

    /** This picture as it is lent to a sink: a view, not a copy. */
    public VideoFrame asFrame(CaptureTime captured) {
        return new VideoFrame(
                width,
                height,
                new Plane(y.asReadOnlyBuffer(), width),
                new Plane(u.asReadOnlyBuffer(), chromaWidth()),
                new Plane(v.asReadOnlyBuffer(), chromaWidth()),
                captured);
    }
}
