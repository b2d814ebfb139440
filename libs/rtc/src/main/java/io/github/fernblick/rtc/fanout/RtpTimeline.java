package io.github.fernblick.rtc.fanout;

/**
 * RTP timestamps from capture times: they only grow, whatever a restarted source does (RFC 3550, section 5.1). Confined to who
 * packetises, but for {@link #latest}.
 */
final class RtpTimeline {
    private static final long NANOS = 1_000_000_000L;
    private static final long MICROS = 1_000_000L;

    /**
     * A frame's times in both clocks.
     *
     * @param timestamp unsigned
     */
    record Moment(long timestamp, long capturedNanos, long capturedEpochMicros) {

        /** The RTP timestamp of {@code nanoTime}. */
        long timestampAt(long nanoTime, int clockRate) {
            return (timestamp + ticks(nanoTime - capturedNanos, clockRate)) & 0xffffffffL;
        }

        /** The capture clock's wall time at {@code nanoTime}. */
        long epochMicrosAt(long nanoTime) {
            return capturedEpochMicros + (nanoTime - capturedNanos) / (NANOS / MICROS);
        }
    }

    private final int clockRate;
    private final long first;
    private boolean begun;
    private long origin;
    private long lastTicks;
    private volatile Moment latest;

    RtpTimeline(int clockRate, long first) {
        this.clockRate = clockRate;
        this.first = first & 0xffffffffL;
        this.latest = new Moment(this.first, 0, 0);
    }

    /** The timestamp of a frame. */
    long timestamp(EncodedFrame frame) {
        if (!begun) {
            begun = true;
            origin = frame.capturedNanos();
            lastTicks = -1;
        }
        long ticks = Math.max(lastTicks + 1, ticks(frame.capturedNanos() - origin, clockRate));
        lastTicks = ticks;
        long timestamp = (first + ticks) & 0xffffffffL;
        latest = new Moment(timestamp, frame.capturedNanos(), frame.capturedEpochMicros());
        return timestamp;
    }

    /** The newest frame's. Any thread. */
    Moment latest() {
        return latest;
    }

    private static long ticks(long nanos, int clockRate) {
        // In two steps: nanoseconds times a clock rate would overflow after a day.
        return Math.floorDiv(nanos, NANOS) * clockRate + Math.floorMod(nanos, NANOS) * clockRate / NANOS;
    }
}
