package io.github.fernblick.media.frame;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Frames per second as a fraction, so that 29.97 is exact.
 *
 * @param frames numerator, at least 1
 * @param seconds denominator, at least 1
 */
public record FrameRate(int frames, int seconds) {
    public FrameRate {
        if (frames < 1 || seconds < 1) {
            throw new IllegalArgumentException("not a frame rate: " + frames + "/" + seconds);
        }
    }

    public static FrameRate of(int framesPerSecond) {
        return new FrameRate(framesPerSecond, 1);
    }

    /** The nearest fraction in use: whole numbers, NTSC's thousandths of 1.001, else thousandths. */
    public static FrameRate of(double framesPerSecond) {
        int whole = (int) Math.round(framesPerSecond);
        if (whole >= 1 && Math.abs(framesPerSecond - whole) < 0.001) {
            return new FrameRate(whole, 1);
        }
        if (whole >= 1 && Math.abs(framesPerSecond - whole * 1000.0 / 1001.0) < 0.005) {
            return new FrameRate(whole * 1000, 1001);
        }
        return new FrameRate((int) Math.max(1, Math.round(framesPerSecond * 1000.0)), 1000);
    }

    /** When frame {@code n} is due, in nanoseconds after frame 0. */
    public long nanosOf(long n) {
        return Math.multiplyExact(n, 1_000_000_000L) / frames * seconds
                + Math.multiplyExact(n, 1_000_000_000L) % frames * seconds / frames;
    }

    /** The number of the last frame due {@code nanos} after frame 0. */
    public long frameAt(long nanos) {
        long n = (long) Math.floor(nanos / 1e9 * perSecond());
        return nanosOf(n + 1) <= nanos ? n + 1 : n;
    }

    public double perSecond() {
        return (double) frames / seconds;
    }

    /** As a person writes it: {@code 30}, {@code 29.97}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(frames)
                .divide(BigDecimal.valueOf(seconds), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
