package io.github.fernblick.media.ffmpeg;

import io.github.fernblick.media.ffmpeg.FfmpegException.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.bytedeco.ffmpeg.global.avutil;

/** What FFmpeg's return codes mean. */
final class Codes {
    /** Try again later: the system's EAGAIN, negative. */
    static final int AGAIN =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac") ? -35 : -11;

    private static final Map<Integer, Kind> KINDS = Map.ofEntries(
            Map.entry(-2, Kind.NOT_FOUND), // ENOENT
            Map.entry(-6, Kind.NOT_FOUND), // ENXIO
            Map.entry(-19, Kind.NOT_FOUND), // ENODEV
            Map.entry(-1, Kind.NOT_PERMITTED), // EPERM
            Map.entry(-13, Kind.NOT_PERMITTED), // EACCES
            Map.entry(-16, Kind.BUSY), // EBUSY
            Map.entry(-25, Kind.UNSUPPORTED), // ENOTTY: not that sort of device
            Map.entry(avutil.AVERROR_INVALIDDATA, Kind.NOT_MEDIA),
            Map.entry(avutil.AVERROR_STREAM_NOT_FOUND, Kind.NO_VIDEO),
            Map.entry(avutil.AVERROR_DECODER_NOT_FOUND, Kind.NO_DECODER),
            Map.entry(avutil.AVERROR_DEMUXER_NOT_FOUND, Kind.UNSUPPORTED));

    private Codes() {}

    /**
     * Passes a good code on.
     *
     * @param what what was tried, for the message
     */
    static int check(int code, String what) throws FfmpegException {
        if (code < 0) {
            throw new FfmpegException(KINDS.getOrDefault(code, Kind.OTHER), what + ": " + text(code));
        }
        return code;
    }

    static String text(int code) {
        byte[] text = new byte[128];
        avutil.av_strerror(code, text, text.length);
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }
}
