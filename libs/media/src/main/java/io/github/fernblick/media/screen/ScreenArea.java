package io.github.fernblick.media.screen;

/** A part of a screen, in pixels from its upper left corner. */
public record ScreenArea(int x, int y, int width, int height) {
    boolean isWithin(int screenWidth, int screenHeight) {
        return x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= screenWidth && y + height <= screenHeight;
    }
}
