package io.github.fernblick.media.source;

/**
 * Why a source gives no pictures.
 *
 * @param reason for programs
 * @param sentence for people: what happened and what to do, one sentence, with a full stop
 */
public record SourceFailure(Reason reason, String sentence) {
    /** What kind of failure it is. */
    public enum Reason {
        /** The name isn't that of a source. */
        BAD_NAME,
        /** There is no such file, device or display. */
        NOT_FOUND,
        /** It is there, but may not be opened. */
        NOT_PERMITTED,
        /** Another program holds it. */
        BUSY,
        /** It is no media, or broken. */
        NOT_MEDIA,
        /** It has no picture in it. */
        NO_VIDEO,
        /** It can't give what was wished, or not on this system. */
        UNSUPPORTED,
        /** It ended or was taken away while it ran. */
        ENDED,
        /** A mistake in this program: see the log. */
        FAULT
    }
}
