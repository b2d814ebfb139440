package io.github.fernblick.media.ffmpeg;

import io.github.fernblick.media.frame.Plane;
import io.github.fernblick.media.frame.VideoFrame;
import io.github.fernblick.media.time.CaptureTime;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/** An I420 picture in FFmpeg's memory, in BT.601 and limited range: released when it is closed, not some time later. */
final class I420Frame implements AutoCloseable {
    private final AVFrame frame = avutil.av_frame_alloc();

    I420Frame(int width, int height) throws FfmpegException {
        frame.format(avutil.AV_PIX_FMT_YUV420P).width(width).height(height);
        frame.color_range(avutil.AVCOL_RANGE_MPEG).colorspace(avutil.AVCOL_SPC_SMPTE170M);
        int allocated = avutil.av_frame_get_buffer(frame, 0);
        if (allocated < 0) {
            avutil.av_frame_free(frame);
        }
        Codes.check(allocated, "allocating a picture");
    }

    AVFrame frame() {
        return frame;
    }

    /** The samples of a plane, to be written; {@link AVFrame#linesize} bytes to a row. */
    ByteBuffer plane(int index) {
        return plane(frame, index);
    }

    /** An I420 picture of FFmpeg's, as long as it lives. */
    static VideoFrame view(AVFrame frame, CaptureTime captured) {
        return new VideoFrame(
                frame.width(),
                frame.height(),
                new Plane(plane(frame, 0).asReadOnlyBuffer(), frame.linesize(0)),
                new Plane(plane(frame, 1).asReadOnlyBuffer(), frame.linesize(1)),
                new Plane(plane(frame, 2).asReadOnlyBuffer(), frame.linesize(2)),
                captured);
    }

    private static ByteBuffer plane(AVFrame frame, int index) {
        int rows = index == 0 ? frame.height() : (frame.height() + 1) / 2;
        return frame.data(index).capacity((long) frame.linesize(index) * rows).asByteBuffer();
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
    }
}
