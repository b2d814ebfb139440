package io.github.fernblick.desktop.storage;

import java.util.Optional;

/** Which video codec is asked for first; the camera has the last word. */
public enum CodecChoice {
    AUTOMATIC("auto", "codec.auto"),
    VP8("VP8", "codec.vp8"),
    VP9("VP9", "codec.vp9"),
    H264("H264", "codec.h264"),
    AV1("AV1", "codec.av1");

    private final String code;
    private final String key;

    CodecChoice(String code, String key) {
        this.code = code;
        this.key = key;
    }

    /** As stored; a codec's name in SDP. */
    public String code() {
        return code;
    }

    /** What it is called, as a key of the bundles. */
    public String key() {
        return key;
    }

    public static Optional<CodecChoice> ofCode(String code) {
        for (CodecChoice choice : values()) {
            if (choice.code.equals(code)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }
}
