package io.github.fernblick.desktop.fake;

import io.github.fernblick.libwebrtc.DecodedFrame;
import io.github.fernblick.media.frame.Plane;
import io.github.fernblick.media.frame.VideoFrame;
import java.nio.ByteBuffer;

/** An I420 frame of one colour, BT.601 limited range, converted as libwebrtc would. */
public final class FakeFrame implements DecodedFrame {
    private final int width;
    private final int height;
    private final int rotation;
    private final ByteBuffer y;
    private final ByteBuffer u;
    private final ByteBuffer v;

    private FakeFrame(int width, int height, int rotation, int y, int u, int v) {
        this.width = width;
        this.height = height;
        this.rotation = rotation;
        this.y = plane(width * height, y);
        this.u = plane(((width + 1) / 2) * ((height + 1) / 2), u);
        this.v = plane(((width + 1) / 2) * ((height + 1) / 2), v);
    }

    /** One colour all over. */
    public static FakeFrame of(int width, int height, int y, int u, int v) {
        return new FakeFrame(width, height, 0, y, u, v);
    }

    /** The left half bright, the right half dark. */
    public static FakeFrame halves(int width, int height, int rotation) {
        FakeFrame frame = new FakeFrame(width, height, rotation, 16, 128, 128);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width / 2; column++) {
                frame.y.put(row * width + column, (byte) 235);
            }
        }
        return frame;
    }

    /** A copy of {@code picture}. */
    public static FakeFrame of(VideoFrame picture) {
        FakeFrame frame = new FakeFrame(picture.width(), picture.height(), 0, 0, 0, 0);
        copy(picture.y(), frame.y, picture.width(), picture.height());
        copy(picture.u(), frame.u, picture.chromaWidth(), picture.chromaHeight());
        copy(picture.v(), frame.v, picture.chromaWidth(), picture.chromaHeight());
        return frame;
    }

    private static void copy(Plane from, ByteBuffer to, int width, int height) {
        for (int row = 0; row < height; row++) {
            int start = from.bytes().position() + row * from.stride();
            to.put(row * width, from.bytes(), start, width);
        }
    }

    /** The colour of its upper left pixel, as {@code 0xRRGGBB}. */
    public int colour() {
        return argb(y.get(0), u.get(0), v.get(0));
    }

    private static ByteBuffer plane(int size, int value) {
        ByteBuffer plane = ByteBuffer.allocateDirect(size);
        for (int i = 0; i < size; i++) {
            plane.put(i, (byte) value);
        }
        return plane;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public int rotation() {
        return rotation;
    }

    @Override
    public long timestampNanos() {
        return 0;
    }

    @Override
    public ByteBuffer y() {
        return y;
    }

    @Override
    public ByteBuffer u() {
        return u;
    }

    @Override
    public ByteBuffer v() {
        return v;
    }

    @Override
    public int strideY() {
        return width;
    }

    @Override
    public int strideU() {
        return (width + 1) / 2;
    }

    @Override
    public int strideV() {
        return (width + 1) / 2;
    }

    @Override
    public void convertTo(ByteBuffer bgra) {
        int start = bgra.position();
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int chroma = (row / 2) * strideU() + column / 2;
                int argb = argb(y.get(row * width + column), u.get(chroma), v.get(chroma));
                int at = start + 4 * (row * width + column);
                bgra.put(at, (byte) argb);
                bgra.put(at + 1, (byte) (argb >> 8));
                bgra.put(at + 2, (byte) (argb >> 16));
                bgra.put(at + 3, (byte) 255);
            }
        }
    }

    private static int argb(byte luma, byte blue, byte red) {
        double c = 1.164 * (Byte.toUnsignedInt(luma) - 16);
        int d = Byte.toUnsignedInt(blue) - 128;
        int e = Byte.toUnsignedInt(red) - 128;
        return clamp(c + 1.596 * e) << 16 | clamp(c - 0.392 * d - 0.813 * e) << 8 | clamp(c + 2.017 * d);
    }

    private static int clamp(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
