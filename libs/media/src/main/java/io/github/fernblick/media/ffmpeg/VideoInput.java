package io.github.fernblick.media.ffmpeg;

import io.github.fernblick.media.ffmpeg.FfmpegException.Kind;
import io.github.fernblick.media.frame.FrameRate;
import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.frame.VideoFrame;
import io.github.fernblick.media.time.CaptureTime;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/** The pictures of a file or device, decoded. Not thread-safe: one thread at a time. */
public final class VideoInput implements AutoCloseable {
    /** What {@link #next} brought. */
    public enum Next {
        PICTURE,
        END,
        /** Nothing yet; only of a device. */
        LATER
    }

    private static final FrameRate USUAL = FrameRate.of(25);

    private final Demuxer demuxer;
    private final Decoder decoder;
    private final I420Converter converter;
    private final @Nullable QuarterTurns turner;
    private final VideoFormat format;
    private boolean finishing;

    private VideoInput(Demuxer demuxer, Decoder decoder, VideoFormat format) {
        this.demuxer = demuxer;
        this.decoder = decoder;
        this.converter = new I420Converter(format.width(), format.height());
        int turns = demuxer.quarterTurns();
        this.turner = turns == 0 ? null : new QuarterTurns(turns, format);
        this.format = turner == null ? format : turner.format();
    }

    /** Opens a file or device; its pictures come in their own size, or smaller to fit into a given one. */
    public static VideoInput open(InputRequest request, PictureSize size) throws FfmpegException {
        Demuxer demuxer = Demuxer.open(request);
        try {
            if (demuxer.width() < 1 || demuxer.height() < 1) {
                throw new FfmpegException(Kind.NOT_MEDIA, "pictures without a size");
            }
            Decoder decoder =
                    Decoder.open(demuxer.stream().codecpar(), demuxer.stream().time_base(), request.live());
            int square = (int) Math.round(demuxer.width() * demuxer.pixelAspect());
            VideoFormat format = size.of(square, demuxer.height(), demuxer.rate(USUAL));
            return new VideoInput(demuxer, decoder, format);
        } catch (FfmpegException e) {
            demuxer.close();
            throw e;
        }
    }

    public VideoFormat format() {
        return format;
    }

    /**
     * Goes on to the next picture. Broken packets are left out.
     *
     * @throws FfmpegException if the file or device can't be read any more
     */
    public Next next() throws FfmpegException {
        while (!decoder.receive()) {
            if (finishing) {
                return Next.END;
            }
            Demuxer.Read read = demuxer.read();
            if (read == Demuxer.Read.LATER) {
                return Next.LATER;
            }
            if (read == Demuxer.Read.END) {
                finishing = true;
                decoder.finish();
            } else {
                decoder.send(demuxer.packet());
            }
        }
        return Next.PICTURE;
    }

    /** The place of the picture in the stream's time, in nanoseconds, if it has one. */
    public OptionalLong position() {
        long position = decoder.frame().best_effort_timestamp();
        if (position == avutil.AV_NOPTS_VALUE) {
            return OptionalLong.empty();
        }
        AVRational unit = demuxer.stream().time_base();
        return OptionalLong.of(avutil.av_rescale(position, unit.num() * 1_000_000_000L, unit.den()));
    }

    /** The picture, valid until the next call of {@link #next}, {@link #rewind} or {@link #close}. */
    public VideoFrame picture(CaptureTime captured) throws FfmpegException {
        VideoFrame picture = converter.convert(decoder.frame(), captured);
        return turner == null ? picture : turner.turn(picture);
    }

    /** Goes back to the first picture. */
    public void rewind() throws FfmpegException {
        demuxer.rewind();
        decoder.reset();
        finishing = false;
    }

    @Override
    public void close() {
        if (turner != null) {
            turner.close();
        }
        converter.close();
        decoder.close();
        demuxer.close();
    }
}
