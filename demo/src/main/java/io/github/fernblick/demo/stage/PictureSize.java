package io.github.fernblick.demo.stage;

/** Pixels. */
public record PictureSize(int width, int height) {
    @Override
    public String toString() {
        return width + "x" + height;
    }
}
