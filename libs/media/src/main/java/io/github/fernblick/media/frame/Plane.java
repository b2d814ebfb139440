package io.github.fernblick.media.frame;

import java.nio.ByteBuffer;

/**
 * One plane of an image. The sample at column x of row y is {@code bytes.get(y * stride + x)}.
 *
 * @param bytes a direct, read-only buffer whose position is 0
 * @param stride bytes from one row to the next, at least the plane's width
 */
public record Plane(ByteBuffer bytes, int stride) {}
