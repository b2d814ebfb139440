package io.github.fernblick.demo;

/** Pixels. */
record PictureSize(int width, int height) {
    @Override
    public String toString() {
        return width + "x" + height;
    }
}
