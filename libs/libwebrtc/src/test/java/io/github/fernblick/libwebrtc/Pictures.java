package io.github.fernblick.libwebrtc;

import java.nio.ByteBuffer;

/** Frames to be sent in tests. */
final class Pictures {
    private Pictures() {}

    /** All of one colour, in tight planes. */
    static I420Frame solid(int width, int height, int y, int u, int v) {
        int chroma = ((width + 1) / 2) * ((height + 1) / 2);
        return new I420Frame(
                width,
                height,
                filled(width * height, y),
                width,
                filled(chroma, u),
                (width + 1) / 2,
                filled(chroma, v),
                (width + 1) / 2);
    }

    /** Bright from left to right, in planes with padded rows and something before them. */
    static I420Frame gradient(int width, int height, int padding) {
        int stride = width + padding;
        ByteBuffer y = ByteBuffer.allocateDirect(padding + stride * height);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                y.put(padding + row * stride + column, (byte) (16 + 219 * column / width));
            }
        }
        int chromaWidth = (width + 1) / 2;
        int chromaHeight = (height + 1) / 2;
        ByteBuffer chroma = filled((chromaWidth + padding) * chromaHeight, 128);
        return new I420Frame(
                width,
                height,
                y.position(padding),
                stride,
                chroma,
                chromaWidth + padding,
                chroma,
                chromaWidth + padding);
    }

    /** Noise that an encoder has to work for; the next one for the next {@code seed}. */
    static I420Frame noise(int width, int height, int seed) {
        I420Frame frame = solid(width, height, 128, 128, 128);
        int value = seed * 0x9E3779B1 + 1;
        for (int i = 0; i < width * height; i++) {
            value = value * 1_664_525 + 1_013_904_223;
            frame.y().put(i, (byte) (64 + ((value >>> 24) & 0x7F)));
        }
        return frame;
    }

    private static ByteBuffer filled(int size, int value) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(size);
        for (int i = 0; i < size; i++) {
            buffer.put(i, (byte) value);
        }
        return buffer;
    }
}
