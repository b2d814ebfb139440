package io.github.fernblick.media.ffmpeg;

import io.github.fernblick.media.frame.FrameRate;
import io.github.fernblick.media.frame.Plane;
import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.frame.VideoFrame;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** FFmpeg's encoders, as far as tests need them. */
final class VideoEncoder implements AutoCloseable {
    final AVCodecContext context;
    private final AVFrame frame = avutil.av_frame_alloc();
    private final AVPacket packet = avcodec.av_packet_alloc();

    VideoEncoder(String codecName, VideoFormat format, int bitRate, boolean globalHeader, Map<String, String> options)
            throws FfmpegException {
        Ffmpeg.load();
        AVCodec codec = avcodec.avcodec_find_encoder_by_name(codecName);
        FrameRate rate = format.rate();
        context = avcodec.avcodec_alloc_context3(codec);
        context.width(format.width()).height(format.height()).pix_fmt(avutil.AV_PIX_FMT_YUV420P);
        context.time_base().num(rate.seconds()).den(rate.frames());
        context.framerate().num(rate.frames()).den(rate.seconds());
        context.bit_rate(bitRate).gop_size(3_000).max_b_frames(0).thread_count(1);
        if (codecName.equals("mjpeg")) {
            context.color_range(avutil.AVCOL_RANGE_JPEG);
        }
        if (globalHeader) {
            context.flags(context.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
        }
        AVDictionary dictionary = new AVDictionary(null);
        options.forEach((key, value) -> avutil.av_dict_set(dictionary, key, value, 0));
        Codes.check(avcodec.avcodec_open2(context, codec, dictionary), "opening the encoder");
        avutil.av_dict_free(dictionary);
        frame.width(format.width()).height(format.height()).format(avutil.AV_PIX_FMT_YUV420P);
        Codes.check(avutil.av_frame_get_buffer(frame, 0), "allocating");
    }

    /** Encodes frame {@code n}. The packet is lent. */
    void encode(VideoFrame picture, long n, Consumer<AVPacket> out) throws FfmpegException {
        Codes.check(avutil.av_frame_make_writable(frame), "writing");
        copy(picture.y(), 0, picture.width(), picture.height());
        copy(picture.u(), 1, picture.chromaWidth(), picture.chromaHeight());
        copy(picture.v(), 2, picture.chromaWidth(), picture.chromaHeight());
        frame.pts(n);
        Codes.check(avcodec.avcodec_send_frame(context, frame), "encoding");
        drain(out);
    }

    void finish(Consumer<AVPacket> out) throws FfmpegException {
        Codes.check(avcodec.avcodec_send_frame(context, null), "finishing");
        drain(out);
    }

    private void drain(Consumer<AVPacket> out) throws FfmpegException {
        while (true) {
            int received = avcodec.avcodec_receive_packet(context, packet);
            if (received == Codes.AGAIN || received == avutil.AVERROR_EOF) {
                return;
            }
            Codes.check(received, "encoding");
            out.accept(packet);
            avcodec.av_packet_unref(packet);
        }
    }

    private void copy(Plane plane, int index, int width, int height) {
        int stride = frame.linesize(index);
        ByteBuffer target = frame.data(index).capacity((long) stride * height).asByteBuffer();
        for (int y = 0; y < height; y++) {
            target.put(y * stride, plane.bytes(), y * plane.stride(), width);
        }
    }

    @Override
    public void close() {
        avcodec.av_packet_free(packet);
        avutil.av_frame_free(frame);
        avcodec.avcodec_free_context(context);
    }
}
