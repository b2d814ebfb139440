package io.github.fernblick.media.screen;

import io.github.fernblick.media.frame.ArgbImage;
import io.github.fernblick.media.time.CaptureTime;

/**
 * What a screen showed at one moment.
 *
 * @param image opaque; belongs to the grabber, which writes into it again at its next grab
 * @param before just before the X server was asked
 * @param after just after it had answered: the picture is of a moment between
 */
public record ScreenGrab(ArgbImage image, CaptureTime before, CaptureTime after) {
    /** The moment, wall clock: the middle between before and after, microseconds since 1970-01-01T00:00Z. */
    public long epochMicros() {
        return before.epochMicros() + uncertaintyMicros();
    }

    /** How far from the moment {@link #epochMicros} can be, either way. */
    public long uncertaintyMicros() {
        return (after.nanos() - before.nanos()) / 2_000;
    }
}
