package io.github.fernblick.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.media.frame.VideoFrame;
import io.github.fernblick.media.time.CaptureTime;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class I420ConverterTest {
    private static final CaptureTime NOW = new CaptureTime(1, 2);
    /** The same red: BT.601 limited, BT.709 limited, BT.601 full. */
    private static final int[] RED_601 = {81, 90, 240};

    private static final int[] RED_709 = {63, 102, 240};
    private static final int[] RED_JPEG = {76, 85, 255};

    private final I420Converter converter = new I420Converter(64, 48);
    private AVFrame picture = new AVFrame(null);

    @AfterEach
    void release() {
        converter.close();
        avutil.av_frame_free(picture);
    }

    @Test
    void whatIsRightIsPassedOnWithoutACopy() throws FfmpegException {
        picture(64, 48, RED_601, avutil.AVCOL_SPC_SMPTE170M, avutil.AVCOL_RANGE_MPEG);

        VideoFrame frame = converter.convert(picture, NOW);
        picture.data(0).put(0, (byte) 17);

        assertThat(frame.y().bytes().get(0)).isEqualTo((byte) 17);
        assertThat(frame.captured()).isEqualTo(NOW);
    }

    @Test
    void highDefinitionsColoursBecomeTheUsualOnes() throws FfmpegException {
        picture(64, 48, RED_709, avutil.AVCOL_SPC_BT709, avutil.AVCOL_RANGE_MPEG);

        assertRed(converter.convert(picture, NOW));
    }

    @Test
    void fullRangeBecomesLimited() throws FfmpegException {
        picture(64, 48, RED_JPEG, avutil.AVCOL_SPC_SMPTE170M, avutil.AVCOL_RANGE_JPEG);

        assertRed(converter.convert(picture, NOW));
    }

    @Test
    void aSizeThatChangesOnTheWayIsScaledToTheFirst() throws FfmpegException {
        picture(64, 48, RED_601, avutil.AVCOL_SPC_SMPTE170M, avutil.AVCOL_RANGE_MPEG);
        converter.convert(picture, NOW);
        avutil.av_frame_free(picture);
        picture(200, 100, RED_601, avutil.AVCOL_SPC_SMPTE170M, avutil.AVCOL_RANGE_MPEG);

        VideoFrame frame = converter.convert(picture, NOW);

        assertThat(frame.width()).isEqualTo(64);
        assertThat(frame.height()).isEqualTo(48);
        assertRed(frame);
    }

    private static void assertRed(VideoFrame frame) {
        assertThat(frame.y().bytes().get(20 * frame.y().stride() + 30) & 0xff).isBetween(79, 83);
        assertThat(frame.u().bytes().get(10 * frame.u().stride() + 15) & 0xff).isBetween(88, 92);
        assertThat(frame.v().bytes().get(10 * frame.v().stride() + 15) & 0xff).isBetween(238, 242);
    }

    private void picture(int width, int height, int[] yuv, int matrix, int range) throws FfmpegException {
        Ffmpeg.load();
        picture = avutil.av_frame_alloc();
        picture.width(width).height(height).format(avutil.AV_PIX_FMT_YUV420P);
        picture.colorspace(matrix).color_range(range);
        Codes.check(avutil.av_frame_get_buffer(picture, 0), "allocating");
        for (int plane = 0; plane < 3; plane++) {
            int rows = plane == 0 ? height : (height + 1) / 2;
            ByteBuffer bytes = picture.data(plane)
                    .capacity((long) picture.linesize(plane) * rows)
                    .asByteBuffer();
            while (bytes.hasRemaining()) {
                bytes.put((byte) yuv[plane]);
            }
        }
    }
}
