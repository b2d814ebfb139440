package io.github.fernblick.media.source;

import io.github.fernblick.media.frame.FrameRate;
import io.github.fernblick.media.frame.VideoFormat;

/** What a camera or screen shall give, as far as somebody has wishes. What it gives in the end it says itself. */
public sealed interface CaptureWish {
    /** As the device likes it. */
    record Any() implements CaptureWish {}

    /** This size, at a rate as the device likes it. */
    record Size(int width, int height) implements CaptureWish {}

    /** This rate, at a size as the device likes it. */
    record Rate(FrameRate rate) implements CaptureWish {}

    /** This size and this rate. */
    record Format(VideoFormat format) implements CaptureWish {}
}
