package io.github.fernblick.media.camera;

import io.github.fernblick.media.time.CaptureTime;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * When a camera's picture was taken. Video4Linux2 stamps buffers with the monotonic clock that is Java's on Linux too;
 * that is earlier, by what the bus takes, than the moment in which the picture is here.
 */
final class KernelTime {
    private static final long OLDEST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private KernelTime() {}

    /** The stamp's time if it can be one of this clock, else now. */
    static CaptureTime of(OptionalLong stamp, CaptureTime now) {
        long age = stamp.isPresent() ? now.nanos() - stamp.getAsLong() : -1;
        return age < 0 || age > OLDEST_NANOS
                ? now
                : new CaptureTime(now.nanos() - age, now.epochMicros() - age / 1_000);
    }
}
