package io.github.fernblick.media.timecode;

import io.github.fernblick.media.frame.ArgbImage;
import io.github.fernblick.media.frame.VideoFrame;
import java.nio.ByteBuffer;

/** The brightness of a picture's pixels, 0 to 255. */
public interface Luma {
    int width();

    int height();

    /** The brightness at column x of row y. */
    int at(int x, int y);

    /** That of a screen's pixels. */
    static Luma of(ArgbImage image) {
        return new Luma() {
            @Override
            public int width() {
                return image.width();
            }

            @Override
            public int height() {
                return image.height();
            }

            @Override
            public int at(int x, int y) {
                int argb = image.at(x, y);
                // BT.601, in 256ths.
                return ((argb >> 16 & 0xff) * 77 + (argb >> 8 & 0xff) * 150 + (argb & 0xff) * 29) >> 8;
            }
        };
    }

    /** That of a video frame, as long as the frame is lent. */
    static Luma of(VideoFrame frame) {
        ByteBuffer bytes = frame.y().bytes();
        int stride = frame.y().stride();
        return new Luma() {
            @Override
            public int width() {
                return frame.width();
            }

            @Override
            public int height() {
                return frame.height();
            }

            @Override
            public int at(int x, int y) {
                return bytes.get(y * stride + x) & 0xff;
            }
        };
    }
}
