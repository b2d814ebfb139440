package io.github.fernblick.media.pattern;

/** A colour as I420 holds it: BT.601, limited range. */
record Colour(byte y, byte u, byte v) {
    static final Colour WHITE = rgb(255, 255, 255);

    static Colour rgb(int red, int green, int blue) {
        double y = 16 + (65.481 * red + 128.553 * green + 24.966 * blue) / 255;
        double u = 128 + (-37.797 * red - 74.203 * green + 112.0 * blue) / 255;
        double v = 128 + (112.0 * red - 93.786 * green - 18.214 * blue) / 255;
        return new Colour((byte) Math.round(y), (byte) Math.round(u), (byte) Math.round(v));
    }
}
