package io.github.fernblick.media.ffmpeg;

import io.github.fernblick.media.ffmpeg.FfmpegException.Kind;
import io.github.fernblick.media.frame.FrameRate;
import java.nio.ByteBuffer;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.IntPointer;

/** An open file or device, and the packets of its best video stream. Not thread-safe. */
public final class Demuxer implements AutoCloseable {
    /** What reading brought. */
    public enum Read {
        PACKET,
        END,
        /** Nothing yet; only of a device. */
        LATER
    }

    private final AVFormatContext context;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVStream stream;

    private Demuxer(AVFormatContext context, AVStream stream) {
        this.context = context;
        this.stream = stream;
    }

    /** Opens a file or device and finds its video. */
    public static Demuxer open(InputRequest request) throws FfmpegException {
        AVFormatContext context = openContext(request);
        try {
            if (!request.live()) {
                Codes.check(
                        avformat.avformat_find_stream_info(context, (AVDictionary) null), "looking into the streams");
            }
            int best = avformat.av_find_best_stream(context, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
            AVStream stream = context.streams(Codes.check(best, "looking for a picture"));
            if (isCover(stream)) {
                throw new FfmpegException(Kind.NO_VIDEO, "the only picture is a cover");
            }
            for (int i = 0; i < context.nb_streams(); i++) {
                context.streams(i).discard(i == best ? avcodec.AVDISCARD_DEFAULT : avcodec.AVDISCARD_ALL);
            }
            return new Demuxer(context, stream);
        } catch (FfmpegException e) {
            avformat.avformat_close_input(context);
            throw e;
        }
    }

    private static AVFormatContext openContext(InputRequest request) throws FfmpegException {
        AVInputFormat format = null;
        if (request.live()) {
            Ffmpeg.loadDevices();
        } else {
            Ffmpeg.load();
        }
        if (!request.demuxer().isEmpty()) {
            format = avformat.av_find_input_format(request.demuxer());
            if (format == null) {
                throw new FfmpegException(Kind.UNSUPPORTED, "FFmpeg has no " + request.demuxer() + " here");
            }
        }
        AVDictionary options = new AVDictionary(null);
        for (Map.Entry<String, String> option : request.options().entrySet()) {
            avutil.av_dict_set(options, option.getKey(), option.getValue(), 0);
        }
        AVFormatContext context = avformat.avformat_alloc_context();
        if (request.live()) {
            context.flags(context.flags() | AVFormatContext.AVFMT_FLAG_NONBLOCK);
        }
        int opened = avformat.avformat_open_input(context, request.url(), format, options);
        avutil.av_dict_free(options);
        Codes.check(opened, "opening");
        return context;
    }

    private static boolean isCover(AVStream stream) {
        return (stream.disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) != 0;
    }

    /** Reads the next packet of the video. The packet before it is released. */
    public Read read() throws FfmpegException {
        while (true) {
            avcodec.av_packet_unref(packet);
            int result = avformat.av_read_frame(context, packet);
            if (result == avutil.AVERROR_EOF) {
                return Read.END;
            }
            if (result == Codes.AGAIN) {
                return Read.LATER;
            }
            Codes.check(result, "reading");
            if (packet.stream_index() == stream.index()) {
                return Read.PACKET;
            }
        }
    }

    /** The bytes of the packet read last: a view, valid until the next read. */
    public ByteBuffer packetBytes() {
        return packet.data().limit(packet.size()).asByteBuffer();
    }

    /** Goes back to the start. */
    public void rewind() throws FfmpegException {
        avcodec.av_packet_unref(packet);
        long start = stream.start_time() == avutil.AV_NOPTS_VALUE ? 0 : stream.start_time();
        int sought = avformat.avformat_seek_file(context, stream.index(), Long.MIN_VALUE, start, start, 0);
        if (sought < 0) {
            // Containers without an index and without times know bytes at least.
            sought = avformat.avformat_seek_file(context, -1, 0, 0, 0, avformat.AVSEEK_FLAG_BYTE);
        }
        Codes.check(sought, "going back to the start");
    }

    AVPacket packet() {
        return packet;
    }

    AVStream stream() {
        return stream;
    }

    /** The nominal rate, or {@code otherwise} if the stream doesn't say. */
    FrameRate rate(FrameRate otherwise) {
        AVRational rate = avformat.av_guess_frame_rate(context, stream, null);
        boolean sane = rate.num() > 0 && rate.den() > 0 && rate.num() / rate.den() <= 1_000;
        return sane ? new FrameRate(rate.num(), rate.den()) : otherwise;
    }

    /** Width over height of a pixel. */
    double pixelAspect() {
        AVRational aspect = avformat.av_guess_sample_aspect_ratio(context, stream, null);
        return aspect.num() > 0 && aspect.den() > 0 ? avutil.av_q2d(aspect) : 1;
    }

    /** How often the picture must be turned clockwise to stand upright: 0 to 3. */
    int quarterTurns() {
        AVCodecParameters parameters = stream.codecpar();
        AVPacketSideData matrix = avcodec.av_packet_side_data_get(
                parameters.coded_side_data(), parameters.nb_coded_side_data(), avcodec.AV_PKT_DATA_DISPLAYMATRIX);
        if (matrix == null || matrix.size() < 9 * Integer.BYTES) {
            return 0;
        }
        double anticlockwise = avutil.av_display_rotation_get(new IntPointer(matrix.data()));
        return Double.isNaN(anticlockwise) ? 0 : Math.floorMod(Math.round(-anticlockwise / 90), 4);
    }

    /** The width in pixels, as the stream says. */
    public int width() {
        return stream.codecpar().width();
    }

    /** The height in pixels, as the stream says. */
    public int height() {
        return stream.codecpar().height();
    }

    @Override
    public void close() {
        avcodec.av_packet_free(packet);
        avformat.avformat_close_input(context);
    }
}
