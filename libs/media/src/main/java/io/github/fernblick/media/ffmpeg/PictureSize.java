package io.github.fernblick.media.ffmpeg;

import io.github.fernblick.media.frame.FrameRate;
import io.github.fernblick.media.frame.VideoFormat;

/** How large pictures are made. */
public sealed interface PictureSize {
    /** As they come. */
    record Own() implements PictureSize {}

    /** Scaled down, undistorted, until they fit. */
    record Within(int width, int height) implements PictureSize {}

    /** The format of pictures that come in this size. */
    default VideoFormat of(int width, int height, FrameRate rate) {
        if (!(this instanceof Within box) || (width <= box.width() && height <= box.height())) {
            return new VideoFormat(width, height, rate);
        }
        double scale = Math.min((double) box.width() / width, (double) box.height() / height);
        return new VideoFormat(even(width * scale), even(height * scale), rate);
    }

    private static int even(double side) {
        return Math.max(2, (int) Math.round(side / 2) * 2);
    }
}
