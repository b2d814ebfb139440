package io.github.fernblick.desktop.video;

import javafx.scene.image.Image;

/** What is to be on the screen from now on. */
public final class Picture {
    private final PictureBuffer buffer;

    Picture(PictureBuffer buffer) {
        this.buffer = buffer;
    }

    /** In pixels, before it is turned. */
    public int width() {
        return buffer.width();
    }

    /** In pixels, before it is turned. */
    public int height() {
        return buffer.height();
    }

    /** Degrees clockwise by which it has to be turned to stand upright: 0, 90, 180 or 270. */
    public int rotation() {
        return buffer.rotation();
    }

    /** Whether it stands on its side, so that width and height change places. */
    boolean turned() {
        return rotation() % 180 != 0;
    }

    /** Its image, which is drawn anew. On the toolkit's thread. */
    Image refreshed() {
        return buffer.refreshed();
    }

    /** Whether both stand in the same memory. */
    boolean sharesBufferWith(Picture other) {
        return buffer == other.buffer;
    }
}
