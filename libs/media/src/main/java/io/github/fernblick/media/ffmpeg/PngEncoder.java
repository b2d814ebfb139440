package io.github.fernblick.media.ffmpeg;

import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** Makes PNG files of pictures. Stateless: it keeps nothing between two pictures. */
public final class PngEncoder {
    private PngEncoder() {}

    /**
     * The bytes of a PNG file, 24 bits a pixel.
     *
     * @param argb {@code 0xAARRGGBB}, row by row; alpha is left out
     */
    public static byte[] encode(int width, int height, int[] argb) throws FfmpegException {
        Ffmpeg.load();
        AVCodec codec = avcodec.avcodec_find_encoder(avcodec.AV_CODEC_ID_PNG);
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        AVFrame frame = avutil.av_frame_alloc();
        AVPacket packet = avcodec.av_packet_alloc();
        try {
            context.width(width).height(height).pix_fmt(avutil.AV_PIX_FMT_RGB24);
            context.time_base().num(1).den(1);
            Codes.check(avcodec.avcodec_open2(context, codec, (AVDictionary) null), "opening the PNG encoder");
            frame.width(width).height(height).format(avutil.AV_PIX_FMT_RGB24);
            Codes.check(avutil.av_frame_get_buffer(frame, 0), "allocating a picture");
            fill(frame, width, height, argb);
            Codes.check(avcodec.avcodec_send_frame(context, frame), "encoding a PNG");
            Codes.check(avcodec.avcodec_receive_packet(context, packet), "encoding a PNG");
            byte[] file = new byte[packet.size()];
            packet.data().get(file);
            return file;
        } finally {
            avcodec.av_packet_free(packet);
            avutil.av_frame_free(frame);
            avcodec.avcodec_free_context(context);
        }
    }

    private static void fill(AVFrame frame, int width, int height, int[] argb) {
        int stride = frame.linesize(0);
        ByteBuffer rows = frame.data(0).capacity((long) stride * height).asByteBuffer();
        byte[] row = new byte[3 * width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int pixel = argb[y * width + x];
                row[3 * x] = (byte) (pixel >> 16);
                row[3 * x + 1] = (byte) (pixel >> 8);
                row[3 * x + 2] = (byte) pixel;
            }
            rows.put(y * stride, row);
        }
    }
}
