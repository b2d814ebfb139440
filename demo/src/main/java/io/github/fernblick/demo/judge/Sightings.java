package io.github.fernblick.demo.judge;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The looks at one picture on a screen, and what follows from them. Times are wall clock, in microseconds since
 * 1970-01-01T00:00Z. Not thread-safe.
 */
final class Sightings {
    /** Seconds during which a program still warms up; they count for being live, not for the figures. */
    private static final long WARM_UP_MICROS = 2_000_000;

    private final Percentiles ages = new Percentiles();
    private OptionalLong first = OptionalLong.empty();
    private long newestContent;
    private long newestAt;
    private long longestStillMicros;
    private int frames;
    private long measuredFrom;
    private int measuredFrames;
    private int unreadable;

    /**
     * A look.
     *
     * @param at when the screen looked so
     * @param content what tells one frame from the next
     */
    void seen(long at, long content) {
        if (first.isEmpty()) {
            first = OptionalLong.of(at);
            newestAt = at;
        } else if (content == newestContent) {
            return;
        }
        longestStillMicros = Math.max(longestStillMicros, at - newestAt);
        newestContent = content;
        newestAt = at;
        frames++;
        if (isWarm(at)) {
            // The first one only begins the measured time.
            measuredFrom = measuredFrames == 0 ? at : measuredFrom;
            measuredFrames++;
        }
    }

    /** How old the picture was at the look at {@code at}. */
    void age(long at, long micros) {
        if (isWarm(at)) {
            ages.add(micros);
        }
    }

    /** A look that could not be read although a picture is there: torn, covered, or gone. */
    void unreadable() {
        unreadable++;
    }

    private boolean isWarm(long at) {
        return at - first.orElse(at) >= WARM_UP_MICROS;
    }

    /** Different frames so far. */
    int frames() {
        return frames;
    }

    /** What is to be said at {@code now}. */
    Observation observe(long now) {
        OptionalDouble rate = measuredFrames < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of((measuredFrames - 1) * 1e6 / (newestAt - measuredFrom));
        return new Observation(
                now,
                first,
                frames,
                first.isEmpty() ? 0 : now - newestAt,
                first.isEmpty() ? 0 : Math.max(longestStillMicros, now - newestAt),
                rate,
                ages.at(50),
                ages.at(95),
                unreadable);
    }
}
