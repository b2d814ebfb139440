package io.github.fernblick.desktop.video;

import java.nio.ByteBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Memory for one picture, with the image that shows it: rows of B, G, R, 255 without gaps. Written by one thread at a time,
 * as {@link PictureSlots} hands it out; shown by the UI thread.
 */
final class PictureBuffer {
    private static final int BYTES_PER_PIXEL = 4;

    private final int width;
    private final int height;
    private final ByteBuffer bytes;
    private final PixelBuffer<ByteBuffer> pixels;
    private final WritableImage image;
    private int rotation; // of whoever holds the buffer; PictureSlots' lock hands it over

    PictureBuffer(int width, int height) {
        this.width = width;
        this.height = height;
        this.bytes = ByteBuffer.allocateDirect(width * height * BYTES_PER_PIXEL);
        this.pixels = new PixelBuffer<>(width, height, bytes, PixelFormat.getByteBgraPreInstance());
        this.image = new WritableImage(pixels);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean fits(int otherWidth, int otherHeight) {
        return width == otherWidth && height == otherHeight;
    }

    /** To write the whole picture to: a view of its own, from its beginning. */
    ByteBuffer bytes() {
        ByteBuffer view = bytes.duplicate();
        view.clear();
        return view;
    }

    void rotate(int degreesClockwise) {
        rotation = degreesClockwise;
    }

    int rotation() {
        return rotation;
    }

    /** The image, with what was written last. On the UI thread. */
    Image refreshed() {
        pixels.updateBuffer(all -> null);
        return image;
    }
}
