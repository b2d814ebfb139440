package io.github.fernblick.media.pattern;

/** A shape: how much of each pixel it covers. */
final class Mask {
    private final int width;
    private final int height;
    private final byte[] coverage;

    /** @param coverage 0 to 255, row by row */
    Mask(int width, int height, byte[] coverage) {
        this.width = width;
        this.height = height;
        this.coverage = coverage;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** 0 to 255. */
    int coverage(int x, int y) {
        return coverage[y * width + x] & 0xff;
    }
}
