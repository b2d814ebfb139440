package io.github.fernblick.rtc.fanout;

/**
 * What a viewer's path carries, from its losses (RFC 3550) and its own estimate (REMB), in bits per second. Confined to the
 * viewer's session.
 */
final class PathEstimate {
    private static final double MUCH_LOST = 0.10;
    private static final double LITTLE_LOST = 0.02;
    private static final double GROWTH = 1.08;
    private static final double FAST_GROWTH = 1.5;
    private static final double MARGIN = 0.95;
    /** REMB below this share of what is sent says that the path is full. */
    private static final double FULL = 0.85;

    /** A busy receiver may take its own hiccup for a full path: seconds until it is believed. */
    private static final int SURE_AFTER = 2;

    private final int most;
    private double estimate;
    private double lost;
    private boolean reported;
    private int below;
    private long told; // 0 until the first REMB

    PathEstimate(int start, int most) {
        this.most = most;
        this.estimate = Math.min(start, most);
    }

    /** A report's fraction lost, of 256. The worst of a second counts. */
    void lost(int fraction) {
        lost = Math.max(lost, fraction / 256.0);
        reported = true;
    }

    void told(long bitsPerSecond) {
        told = Math.max(1, bitsPerSecond);
    }

    int bitsPerSecond() {
        return (int) estimate;
    }

    /** A second went by in which {@code sent} bits were sent; whether the path could not carry them. */
    boolean second(long sent) {
        boolean full = told > 0 && (double) told < FULL * (double) sent;
        boolean overload = full || lost > MUCH_LOST;
        if (lost > MUCH_LOST) {
            estimate = Math.min(estimate, (double) Math.max(sent, 1)) * (1 - lost / 2);
        }
        below = told > 0 && told < sent ? below + 1 : 0;
        if (below >= SURE_AFTER) {
            estimate = Math.min(estimate, (double) told * MARGIN);
        } else if (below == 0 && reported && lost < LITTLE_LOST) {
            // Nothing speaks against more; what the viewer itself says speaks for much more.
            double more = (double) told > estimate * FAST_GROWTH ? FAST_GROWTH : GROWTH;
            estimate = Math.min(most, estimate * more);
        }
        lost = 0;
        reported = false;
        return overload;
    }
}
