package io.github.fernblick.media.ffmpeg;

import io.github.fernblick.media.ffmpeg.FfmpegException.Kind;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** A decoder and the picture that it made last. Not thread-safe. */
final class Decoder implements AutoCloseable {
    private static final long FULL_HD = 1920L * 1080;

    private final AVCodecContext context;
    private final AVFrame frame = avutil.av_frame_alloc();

    private Decoder(AVCodecContext context) {
        this.context = context;
    }

    /** @param live whether a picture must come out as soon as its packet went in */
    static Decoder open(AVCodecParameters parameters, AVRational timeBase, boolean live) throws FfmpegException {
        AVCodec codec = avcodec.avcodec_find_decoder(parameters.codec_id());
        if (codec == null) {
            throw new FfmpegException(Kind.NO_DECODER, "no decoder");
        }
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        try {
            Codes.check(avcodec.avcodec_parameters_to_context(context, parameters), "preparing the decoder");
            context.pkt_timebase(timeBase);
            // Small pictures need no help, and frames decoded side by side come out late.
            context.thread_count((long) parameters.width() * parameters.height() >= FULL_HD ? 0 : 1);
            context.thread_type(
                    live
                            ? AVCodecContext.FF_THREAD_SLICE
                            : AVCodecContext.FF_THREAD_SLICE | AVCodecContext.FF_THREAD_FRAME);
            Codes.check(avcodec.avcodec_open2(context, codec, (AVDictionary) null), "opening the decoder");
        } catch (FfmpegException e) {
            avcodec.avcodec_free_context(context);
            throw e;
        }
        return new Decoder(context);
    }

    /** Whether there is a new picture. If not, the decoder wants a packet. */
    boolean receive() throws FfmpegException {
        int received = avcodec.avcodec_receive_frame(context, frame);
        if (received == Codes.AGAIN || received == avutil.AVERROR_EOF) {
            return false;
        }
        Codes.check(received, "decoding");
        return true;
    }

    /**
     * Gives the decoder a packet.
     *
     * @return false if it was broken and is left out
     */
    boolean send(AVPacket packet) {
        return avcodec.avcodec_send_packet(context, packet) >= 0;
    }

    /** Says that no packet follows: what is under way can be received. */
    void finish() {
        avcodec.avcodec_send_packet(context, null);
    }

    /** Forgets everything, for a new start. */
    void reset() {
        avcodec.avcodec_flush_buffers(context);
    }

    /** The picture received last. */
    AVFrame frame() {
        return frame;
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
        avcodec.avcodec_free_context(context);
    }
}
