package io.github.fernblick.demo.judge;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What looking at a picture on a screen has shown so far. Times are wall clock, in microseconds since 1970-01-01T00:00Z.
 *
 * @param at when this was said
 * @param first when the first frame was seen
 * @param frames different frames seen
 * @param stillMicros how long the picture has been standing still
 * @param longestStillMicros how long it stood still at most
 * @param framesPerSecond different frames a second, the first two seconds left out
 * @param ageP50Micros how old the picture was at the median look, for pictures that carry their time
 * @param ageP95Micros how old it was at 95 of 100 looks at most
 * @param unreadable looks that met no readable picture where one had been
 */
public record Observation(
        long at,
        OptionalLong first,
        int frames,
        long stillMicros,
        long longestStillMicros,
        OptionalDouble framesPerSecond,
        OptionalLong ageP50Micros,
        OptionalLong ageP95Micros,
        int unreadable) {

    /** After so long without a new frame a picture is not live, at ordinary frame rates. */
    private static final long STALL_MICROS = 1_500_000;

    /** Whether a picture has come, and kept moving until now. */
    public boolean isLive() {
        return first.isPresent() && framesPerSecond.isPresent() && longestStillMicros < STALL_MICROS;
    }
}
