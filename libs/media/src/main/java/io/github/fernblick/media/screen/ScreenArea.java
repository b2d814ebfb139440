package io.github.fernblick.media.screen;

/** A part of a screen, in pixels from its upper left corner. */
public record ScreenArea(int x, int y, int width, int height) {}
