package io.github.fernblick.media.camera;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What FFmpeg says of a camera's formats:
 *
 * <pre>
 * Raw       :     yuyv422 :           YUYV 4:2:2 : 640x480 160x120
 * Compressed:       mjpeg :          Motion-JPEG : 640x480 1280x720
 * </pre>
 */
final class V4l2Formats {
    /** The options that make it say so. */
    static final Map<String, String> ASK = Map.of("list_formats", "all");

    private static final Pattern LINE =
            Pattern.compile(".*(?:Raw|Compressed) *: *(?<format>\\S+) :(?<name>.*?) :(?<sizes>[^:]*)");

    private V4l2Formats() {}

    static List<String> parse(List<String> lines) {
        return lines.stream().map(V4l2Formats::format).flatMap(Optional::stream).toList();
    }

    private static Optional<String> format(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || parts.group("format").equals("Unsupported")) {
            return Optional.empty();
        }
        return Optional.of((parts.group("format") + " " + parts.group("sizes").strip()).strip());
    }
}
