package io.github.fernblick.media.ffmpeg;

import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.frame.VideoFrame;
import io.github.fernblick.media.pattern.TestPattern;
import io.github.fernblick.media.time.CaptureTime;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * Makes small video files of the test pattern: frame n's time code says n frame times after {@link #FIRST_MICROS}.
 */
public final class TestVideo {
    /** When the first frame claims to have been captured. */
    public static final long FIRST_MICROS = 1_000_000_000_000_000L;

    private TestVideo() {}

    /** Writes a file; its name's ending says which container. */
    public static Path write(Path path, String codec, VideoFormat format, int frames) throws FfmpegException {
        return write(path, codec, format, frames, 0, 0);
    }

    /**
     * Writes a file of a strange shape.
     *
     * @param pixelAspect width over height of a pixel in hundredths, 0 for unsaid
     * @param degrees how far it must be turned clockwise to stand upright
     */
    public static Path write(Path path, String codec, VideoFormat format, int frames, int pixelAspect, int degrees)
            throws FfmpegException {
        Ffmpeg.load();
        AVFormatContext muxer = new AVFormatContext(null);
        Codes.check(
                avformat.avformat_alloc_output_context2(muxer, (AVOutputFormat) null, null, path.toString()),
                "choosing the container");
        boolean header = (muxer.oformat().flags() & avformat.AVFMT_GLOBALHEADER) != 0;
        try (VideoEncoder encoder = new VideoEncoder(codec, format, 1_000_000, header, Map.of())) {
            AVStream stream = avformat.avformat_new_stream(muxer, null);
            avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder.context);
            stream.time_base(encoder.context.time_base());
            stream.avg_frame_rate(encoder.context.framerate());
            if (pixelAspect > 0) {
                stream.sample_aspect_ratio(avutil.av_make_q(pixelAspect, 100));
                stream.codecpar().sample_aspect_ratio(avutil.av_make_q(pixelAspect, 100));
            }
            if (degrees != 0) {
                turn(stream, degrees);
            }
            AVIOContext file = new AVIOContext(null);
            Codes.check(avformat.avio_open(file, path.toString(), avformat.AVIO_FLAG_WRITE), "creating the file");
            muxer.pb(file);
            Codes.check(avformat.avformat_write_header(muxer, (AVDictionary) null), "writing the header");
            TestPattern pattern = new TestPattern(format, "", ZoneOffset.UTC);
            for (int n = 0; n < frames; n++) {
                VideoFrame frame = pattern.draw(
                        new CaptureTime(0, FIRST_MICROS + format.rate().nanosOf(n) / 1_000));
                encoder.encode(frame, n, packet -> mux(muxer, stream, encoder, packet));
            }
            encoder.finish(packet -> mux(muxer, stream, encoder, packet));
            Codes.check(avformat.av_write_trailer(muxer), "finishing the file");
            avformat.avio_closep(file);
        }
        avformat.avformat_free_context(muxer);
        return path;
    }

    private static void turn(AVStream stream, int degrees) {
        int size = 9 * Integer.BYTES;
        BytePointer matrix = new BytePointer(avutil.av_malloc(size)).capacity(size);
        avutil.av_display_rotation_set(new IntPointer(matrix), degrees);
        IntPointer count = new IntPointer(1).put(0);
        PointerPointer<AVPacketSideData> list = new PointerPointer<>(1);
        list.put(0, null);
        avcodec.av_packet_side_data_add(list, count, avcodec.AV_PKT_DATA_DISPLAYMATRIX, matrix, size, 0);
        stream.codecpar().coded_side_data(list.get(AVPacketSideData.class, 0)).nb_coded_side_data(count.get());
    }

    private static void mux(AVFormatContext muxer, AVStream stream, VideoEncoder encoder, AVPacket packet) {
        packet.stream_index(stream.index());
        packet.duration(1);
        avcodec.av_packet_rescale_ts(packet, encoder.context.time_base(), stream.time_base());
        if (avformat.av_write_frame(muxer, packet) < 0) {
            throw new AssertionError("a packet can't be written");
        }
    }
}
