package io.github.fernblick.media.ffmpeg;

import io.github.fernblick.media.frame.Plane;
import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.frame.VideoFrame;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Puts pictures upright that were filmed with the telephone on its side. Not thread-safe. */
final class QuarterTurns implements AutoCloseable {
    private final int turns;
    private final VideoFormat turned;
    private @Nullable I420Frame image;

    /**
     * Turns clockwise.
     *
     * @param turns 1 to 3
     * @param format of the pictures as they come
     */
    QuarterTurns(int turns, VideoFormat format) {
        this.turns = turns;
        this.turned = turns == 2 ? format : format.turned();
    }

    /** The format of the turned pictures. */
    VideoFormat format() {
        return turned;
    }

    /** The picture, turned; valid until the next call. */
    VideoFrame turn(VideoFrame frame) throws FfmpegException {
        I420Frame target = image;
        if (target == null) {
            target = new I420Frame(turned.width(), turned.height());
            image = target;
        }
        VideoFrame upright = I420Frame.view(target.frame(), frame.captured());
        turn(frame.y(), target, 0, turned.width(), turned.height());
        turn(frame.u(), target, 1, upright.chromaWidth(), upright.chromaHeight());
        turn(frame.v(), target, 2, upright.chromaWidth(), upright.chromaHeight());
        return upright;
    }

    /** From is as wide as to is high if the turn isn't a half one. */
    private void turn(Plane from, I420Frame target, int index, int width, int height) {
        ByteBuffer to = target.plane(index);
        int toStride = target.frame().linesize(index);
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
                to.put(y * toStride + x, bytes.get(source));
            }
        }
    }

    @Override
    public void close() {
        if (image != null) {
            image.close();
        }
    }
}
