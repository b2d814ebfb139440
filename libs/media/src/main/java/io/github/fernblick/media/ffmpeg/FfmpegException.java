package io.github.fernblick.media.ffmpeg;

/** FFmpeg refused. Its message is FFmpeg's own, for the log: no sentence for people. */
public final class FfmpegException extends Exception {
    /** What kind of refusal it is, as far as callers tell them apart. */
    public enum Kind {
        NOT_FOUND,
        NOT_PERMITTED,
        BUSY,
        NOT_MEDIA,
        NO_VIDEO,
        NO_DECODER,
        /** This system lacks what is needed. */
        UNSUPPORTED,
        OTHER
    }

    private final Kind kind;

    FfmpegException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
