package io.github.fernblick.media.pattern;

import io.github.fernblick.media.frame.I420Image;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** Draws {@code 14:03:22.417} large into the picture. Not thread-safe. */
final class Clock {
    private static final String WIDEST = "00:00:00.000";

    private final ZoneId zone;
    private final int top;
    private final int left;
    private final int width;
    private final int height;
    /** From the clock's left edge to each of its characters, in pixels. */
    private final int[] places = new int[WIDEST.length()];

    private final Map<Character, Mask> glyphs = new HashMap<>();

    Clock(int pictureWidth, int pictureHeight, ZoneId zone) {
        this.zone = zone;
        double byHeight = pictureHeight * Backdrop.CLOCK_SIZE / StrokeFont.HEIGHT;
        double byWidth = pictureWidth * 0.94 / StrokeFont.units(WIDEST);
        double scale = Math.min(byHeight, byWidth);
        StrokeFont font = new StrokeFont(scale);
        for (int i = 0; i < places.length; i++) {
            places[i] = font.width(WIDEST.substring(0, i));
        }
        "0123456789:.".chars().forEach(c -> glyphs.put((char) c, font.glyph((char) c)));
        width = font.width(WIDEST) + 1;
        height = (int) Math.ceil((StrokeFont.HEIGHT + 2) * scale);
        left = (pictureWidth - width) / 2;
        top = (int) (pictureHeight * Backdrop.CLOCK_TOP);
    }

    void paint(Canvas canvas, I420Image backdrop, long epochMillis) {
        canvas.restore(backdrop, left, top, width, height);
        String text = text(epochMillis);
        for (int i = 0; i < places.length; i++) {
            Mask glyph = glyphs.get(text.charAt(i));
            if (glyph != null) {
                canvas.draw(glyph, left + places[i], top, Colour.WHITE.y());
            }
        }
    }

    private String text(long epochMillis) {
        int offset =
                zone.getRules().getOffset(Instant.ofEpochMilli(epochMillis)).getTotalSeconds();
        long local = epochMillis + offset * 1_000L;
        long seconds = Math.floorDiv(local, 1_000L);
        StringBuilder text = new StringBuilder(WIDEST.length());
        two(text, Math.floorMod(seconds / 3_600, 24)).append(':');
        two(text, Math.floorMod(seconds / 60, 60)).append(':');
        two(text, Math.floorMod(seconds, 60)).append('.');
        int millis = Math.floorMod(local, 1_000);
        return two(text.append((char) ('0' + millis / 100)), millis % 100).toString();
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
