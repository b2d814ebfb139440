package io.github.fernblick.rtc.sdp;

import java.util.Locale;

/** What a media description is about; others are known by {@link #OTHER} and always refused. */
public enum MediaKind {
    AUDIO,
    VIDEO,
    OTHER;

    static MediaKind of(String name) {
        return switch (name) {
            case "audio" -> AUDIO;
            case "video" -> VIDEO;
            default -> OTHER;
        };
    }

    /** As SDP writes it. */
    public String sdpName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
