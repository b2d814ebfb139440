package io.github.fernblick.signaling.client;

import java.util.random.RandomGenerator;

/** Bounded numbers are always the same share of their bound; the others count. */
final class FixedRandom implements RandomGenerator {
    double share;
    private long count;

    FixedRandom(double share) {
        this.share = share;
    }

    @Override
    public long nextLong() {
        return count++;
    }

    @Override
    public long nextLong(long bound) {
        return Math.round(share * (bound - 1));
    }
}
