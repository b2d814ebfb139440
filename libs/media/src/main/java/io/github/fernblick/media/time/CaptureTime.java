package io.github.fernblick.media.time;

/**
 * When a frame was captured, by two clocks.
 *
 * @param nanos monotonic nanoseconds with an arbitrary origin, as {@link System#nanoTime()}: for durations and pacing
 * @param epochMicros wall-clock microseconds since 1970-01-01T00:00Z: for comparing with another clock; may jump
 */
public record CaptureTime(long nanos, long epochMicros) {
    /** The wall-clock time in whole milliseconds since 1970-01-01T00:00Z, rounded down. */
    public long epochMillis() {
        return Math.floorDiv(epochMicros, 1_000L);
    }
}
