package io.github.fernblick.media.ffmpeg;

import io.github.fernblick.media.frame.VideoFrame;
import io.github.fernblick.media.time.CaptureTime;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.jspecify.annotations.Nullable;

/**
 * Makes I420 pictures of one size, in BT.601 and limited range, of whatever a decoder gives, whose size and format may
 * change on the way. What is right already isn't copied. Not thread-safe.
 */
final class I420Converter implements AutoCloseable {
    private final int width;
    private final int height;
    private @Nullable I420Frame converted;
    private @Nullable SwsContext scaler;

    I420Converter(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** The picture as I420, valid until the next call and as long as {@code picture} is. */
    VideoFrame convert(AVFrame picture, CaptureTime captured) throws FfmpegException {
        if (isRight(picture)) {
            return I420Frame.view(picture, captured);
        }
        AVFrame target = target();
        // Pixels that nobody labelled would be guessed at by their number.
        picture.colorspace(matrix(picture));
        target.color_primaries(picture.color_primaries()).color_trc(picture.color_trc());
        Codes.check(swscale.sws_scale_frame(scaler(), target, picture), "converting");
        return I420Frame.view(target, captured);
    }

    private boolean isRight(AVFrame picture) {
        return picture.format() == avutil.AV_PIX_FMT_YUV420P
                && picture.width() == width
                && picture.height() == height
                && picture.linesize(0) > 0
                && picture.color_range() != avutil.AVCOL_RANGE_JPEG
                && matrix(picture) == avutil.AVCOL_SPC_SMPTE170M;
    }

    /** BT.709 is what high definition is made in; what says nothing is taken for BT.601. */
    private static int matrix(AVFrame picture) {
        return picture.colorspace() == avutil.AVCOL_SPC_BT709 || picture.colorspace() == avutil.AVCOL_SPC_BT2020_NCL
                ? picture.colorspace()
                : avutil.AVCOL_SPC_SMPTE170M;
    }

    private AVFrame target() throws FfmpegException {
        I420Frame target = converted;
        if (target == null) {
            target = new I420Frame(width, height);
            converted = target;
        }
        return target.frame();
    }

    private SwsContext scaler() {
        SwsContext made = scaler;
        if (made == null) {
            made = swscale.sws_alloc_context();
            made.flags(swscale.SWS_BICUBIC);
            scaler = made;
        }
        return made;
    }

    @Override
    public void close() {
        if (scaler != null) {
            swscale.sws_free_context(scaler);
        }
        if (converted != null) {
            converted.close();
        }
    }
}
