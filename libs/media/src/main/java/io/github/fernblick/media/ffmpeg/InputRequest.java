package io.github.fernblick.media.ffmpeg;

import java.util.Map;

/**
 * What to open.
 *
 * @param demuxer FFmpeg's name of the container or device, empty to find out from the content
 * @param url as the demuxer wants it
 * @param options the demuxer's options
 * @param live whether it is a device: it has no end, gives its format without being probed, and is read without waiting
 */
public record InputRequest(String demuxer, String url, Map<String, String> options, boolean live) {
    public InputRequest {
        options = Map.copyOf(options);
    }

    public static InputRequest device(String demuxer, String url, Map<String, String> options) {
        return new InputRequest(demuxer, url, options, true);
    }

    /** A file, which may not lead FFmpeg to anything but files. */
    public static InputRequest file(String path) {
        return new InputRequest("", "file:" + path, Map.of("protocol_whitelist", "file"), false);
    }
}
