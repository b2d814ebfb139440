package io.github.fernblick.desktop.video;

import java.nio.ByteBuffer;

/**
 * A copy of one picture, at its own resolution.
 *
 * @param bgra rows of B, G, R, 255 without gaps
 * @param rotation degrees clockwise by which it has to be turned to stand upright
 */
public record Still(int width, int height, ByteBuffer bgra, int rotation) {}
