package io.github.fernblick.media.camera;

import io.github.fernblick.media.frame.FrameRate;
import io.github.fernblick.media.source.CaptureWish;
import java.util.Map;

/** Wishes, as the options of FFmpeg's capture devices. */
final class WishOptions {
    private WishOptions() {}

    static Map<String, String> of(CaptureWish wish) {
        if (wish instanceof CaptureWish.Size size) {
            return Map.of("video_size", size.width() + "x" + size.height());
        }
        if (wish instanceof CaptureWish.Rate rate) {
            return Map.of("framerate", fraction(rate.rate()));
        }
        if (wish instanceof CaptureWish.Format both) {
            return Map.of(
                    "video_size",
                    both.format().width() + "x" + both.format().height(),
                    "framerate",
                    fraction(both.format().rate()));
        }
        return Map.of();
    }

    private static String fraction(FrameRate rate) {
        return rate.frames() + "/" + rate.seconds();
    }
}
