package io.github.fernblick.media.ffmpeg;

import io.github.fernblick.media.frame.I420Image;
import io.github.fernblick.media.frame.Plane;
import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.frame.VideoFrame;
import java.nio.ByteBuffer;

/** Puts pictures upright that were filmed with the telephone on its side. Not thread-safe. */
final class QuarterTurns {
    private final int turns;
    private final VideoFormat turned;
    private final I420Image image;

    /**
     * Turns clockwise.
     *
     * @param turns 1 to 3
     * @param format of the pictures as they come
     */
    QuarterTurns(int turns, VideoFormat format) {
        this.turns = turns;
        this.turned = turns == 2 ? format : format.turned();
        this.image = new I420Image(turned.width(), turned.height());
    }

    /** The format of the turned pictures. */
    VideoFormat format() {
        return turned;
    }

    /** The picture, turned; valid until the next call. */
    VideoFrame turn(VideoFrame frame) {
        turn(frame.y(), image.y(), image.width(), image.height());
        turn(frame.u(), image.u(), image.chromaWidth(), image.chromaHeight());
        turn(frame.v(), image.v(), image.chromaWidth(), image.chromaHeight());
        return image.asFrame(frame.captured());
    }

    /** From is as wide as to is high if the turn isn't a half one. */
    private void turn(Plane from, ByteBuffer to, int width, int height) {
        ByteBuffer bytes = from.bytes();
        int stride = from.stride();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int source =
                        switch (turns) {
                            case 1 -> (width - 1 - x) * stride + y;
                            case 2 -> (height - 1 - y) * stride + width - 1 - x;
                            default -> x * stride + height - 1 - y;
                        };
                to.put(y * width + x, bytes.get(source));
            }
        }
    }
}
