package io.github.fernblick.media.source;

/** What a source may be asked for. */
final class SourceLimits {
    static final int MIN_SIDE = 16;
    static final int MAX_SIDE = 8192;
    static final int MAX_RATE = 240;

    private SourceLimits() {}

    static boolean isSide(int pixels) {
        return pixels >= MIN_SIDE && pixels <= MAX_SIDE;
    }

    static boolean isRate(double perSecond) {
        return perSecond >= 1 && perSecond <= MAX_RATE;
    }
}
