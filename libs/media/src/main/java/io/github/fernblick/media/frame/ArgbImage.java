package io.github.fernblick.media.frame;

/** A picture of whole pixels, each {@code 0xAARRGGBB}. Not thread-safe. */
public final class ArgbImage {
    private final int width;
    private final int height;
    private final int[] pixels;

    /** A black, wholly transparent picture. */
    public ArgbImage(int width, int height) {
        this(width, height, new int[width * height]);
    }

    /** @param pixels row by row, not copied: who writes into it changes the picture */
    public ArgbImage(int width, int height, int[] pixels) {
        if (pixels.length != width * height) {
            throw new IllegalArgumentException(pixels.length + " pixels for " + width + "x" + height);
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The pixel at column x of row y. */
    public int at(int x, int y) {
        return pixels[y * width + x];
    }

    /** The pixels themselves, row by row: no copy. */
    public int[] pixels() {
        return pixels;
    }
}
