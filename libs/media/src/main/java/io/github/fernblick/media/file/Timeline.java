package io.github.fernblick.media.file;

import java.util.OptionalLong;

/**
 * When a film's pictures are due, counted from its first one, through all its loops. A picture without a time, or with a
 * wild one, comes one frame time after that before it. Not thread-safe.
 */
final class Timeline {
    private static final long LONGEST_PICTURE_NANOS = 10_000_000_000L;

    private final long frameNanos;
    private OptionalLong lastPosition = OptionalLong.empty();
    private long lastDue;

    /** @param frameNanos how long a picture is shown if nothing else is known */
    Timeline(long frameNanos) {
        this.frameNanos = frameNanos;
        this.lastDue = -frameNanos;
    }

    /** When the next picture is due, in nanoseconds after the first, if it says to stand at this place of the film. */
    long next(OptionalLong position) {
        long step = frameNanos;
        if (position.isPresent() && lastPosition.isPresent()) {
            long said = position.getAsLong() - lastPosition.getAsLong();
            step = said > 0 && said <= LONGEST_PICTURE_NANOS ? said : frameNanos;
        }
        lastPosition = position;
        lastDue += step;
        return lastDue;
    }

    /** The next picture is the film's first again. */
    void startOver() {
        lastPosition = OptionalLong.empty();
    }
}
