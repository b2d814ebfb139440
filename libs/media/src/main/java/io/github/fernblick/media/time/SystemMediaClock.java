package io.github.fernblick.media.time;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

final class SystemMediaClock implements MediaClock {
    @Override
    public CaptureTime now() {
        Instant wall = Instant.now();
        return new CaptureTime(System.nanoTime(), wall.getEpochSecond() * 1_000_000L + wall.getNano() / 1_000L);
    }

    @Override
    public boolean waitUntil(long nanos, CountDownLatch stop) {
        try {
            return !stop.await(nanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            // Whoever interrupts a source's thread wants it to end.
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
