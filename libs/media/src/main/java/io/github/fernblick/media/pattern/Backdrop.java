package io.github.fernblick.media.pattern;

import io.github.fernblick.media.frame.I420Image;
import java.util.List;

/** The part of the pattern that never moves: colour bars, a band for the clock and the title, a ramp of greys. */
final class Backdrop {
    /** Shares of the picture's height. */
    static final double BARS_BOTTOM = 0.37;

    static final double CLOCK_TOP = 0.47;
    static final double CLOCK_SIZE = 0.105;
    static final double RAMP_TOP = 0.86;

    private static final Colour NIGHT = Colour.rgb(18, 26, 38);
    private static final List<Colour> BARS = List.of(
            Colour.rgb(226, 228, 230),
            Colour.rgb(226, 196, 66),
            Colour.rgb(70, 186, 196),
            Colour.rgb(84, 170, 92),
            Colour.rgb(178, 92, 168),
            Colour.rgb(204, 70, 62),
            Colour.rgb(58, 88, 178),
            Colour.rgb(30, 40, 56));

    private Backdrop() {}

    static I420Image paint(int width, int height, String title, String format) {
        Canvas canvas = new Canvas(new I420Image(width, height));
        canvas.fill(0, 0, width, height, NIGHT);
        int barsBottom = (int) (height * BARS_BOTTOM) / 2 * 2;
        for (int i = 0; i < BARS.size(); i++) {
            int left = width * i / BARS.size() / 2 * 2;
            int right = i + 1 == BARS.size() ? width : width * (i + 1) / BARS.size() / 2 * 2;
            canvas.fill(left, 0, right - left, barsBottom, BARS.get(i));
        }
        int rampTop = (int) (height * RAMP_TOP) / 2 * 2;
        for (int x = 0; x < width; x += 2) {
            int level = 24 + 170 * x / width;
            canvas.fill(x, rampTop, 2, height - rampTop, Colour.rgb(level, level, level));
        }
        StrokeFont small = new StrokeFont(height * 0.034 / StrokeFont.HEIGHT);
        int titleTop = (int) (height * 0.395);
        int margin = width / 45;
        int room = width - 3 * margin - small.width(format);
        write(canvas, small, shortened(StrokeFont.writable(title), small, room), margin, titleTop);
        write(canvas, small, StrokeFont.writable(format), width - margin - small.width(format), titleTop);
        return canvas.image();
    }

    private static String shortened(String text, StrokeFont font, int room) {
        return font.width(text) <= room
                ? text
                : text.substring(0, Math.max(0, text.length() * room / font.width(text)));
    }

    private static void write(Canvas canvas, StrokeFont font, String text, int left, int top) {
        for (int i = 0; i < text.length(); i++) {
            canvas.draw(font.glyph(text.charAt(i)), left + font.width(text.substring(0, i)), top, (byte) 190);
        }
    }
}
