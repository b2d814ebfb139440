package io.github.fernblick.media.ffmpeg;

import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.frame.VideoFrame;
import java.util.Map;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** What is left of frames after a live encoder at a low bit rate. */
public final class LossyRoundTrip implements AutoCloseable {
    private final VideoEncoder encoder;
    private final Decoder decoder;
    private final I420Converter converter;
    private long frames;
    private long bytes;

    private LossyRoundTrip(VideoEncoder encoder, VideoFormat format) throws FfmpegException {
        this.encoder = encoder;
        AVCodecParameters parameters = avcodec.avcodec_parameters_alloc();
        avcodec.avcodec_parameters_from_context(parameters, encoder.context);
        decoder = Decoder.open(parameters, avutil.av_make_q(1, 1_000), true);
        avcodec.avcodec_parameters_free(parameters);
        converter = new I420Converter(format.width(), format.height());
    }

    /** As libwebrtc uses it: libvpx in real time, constant bit rate. */
    public static LossyRoundTrip vp8(VideoFormat format, int bitRate) throws FfmpegException {
        Map<String, String> live = Map.of(
                "deadline",
                "realtime",
                "cpu-used",
                "8",
                "lag-in-frames",
                "0",
                "error-resilient",
                "default",
                "minrate",
                Integer.toString(bitRate),
                "maxrate",
                Integer.toString(bitRate),
                "bufsize",
                Integer.toString(bitRate),
                "qmin",
                "2",
                "qmax",
                "56");
        return new LossyRoundTrip(new VideoEncoder("libvpx", format, bitRate, false, live), format);
    }

    public static LossyRoundTrip h264(VideoFormat format, int bitRate) throws FfmpegException {
        return new LossyRoundTrip(
                new VideoEncoder("libopenh264", format, bitRate, false, Map.of("rc_mode", "bitrate")), format);
    }

    /** Sends a frame through; what comes out is lent to {@code out}. */
    public void send(VideoFrame frame, Consumer<VideoFrame> out) throws FfmpegException {
        encoder.encode(frame, frames++, this::decode);
        while (decoder.receive()) {
            out.accept(converter.convert(decoder.frame(), frame.captured()));
        }
    }

    private void decode(AVPacket packet) {
        bytes += packet.size();
        decoder.send(packet);
    }

    /** What it took so far. */
    public double bitsPerFrame() {
        return 8.0 * bytes / frames;
    }

    @Override
    public void close() {
        converter.close();
        decoder.close();
        encoder.close();
    }
}
