package io.github.fernblick.media.pattern;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A small font of round strokes, so that a picture can carry words on a machine without fonts or a window system.
 *
 * <p>A glyph is drawn with a pen on a grid 5 points wide and 7 high: {@code "06 00 40, 03 33"} goes from column 0, row 6
 * to column 0, row 0 to column 4, row 0, is lifted, and draws another line.
 */
final class StrokeFont {
    /** Grid units from one glyph to the next. */
    private static final double ADVANCE = 5.9;
    /** The same for points and colons. */
    private static final double NARROW_ADVANCE = 3.4;
    /** Grid units from the top of a capital to its foot. */
    static final double HEIGHT = 6;

    private static final Map<Character, String> GLYPHS = Map.ofEntries(
            Map.entry('0', "10 30 41 45 36 16 05 01 10"),
            Map.entry('1', "11 20 26"),
            Map.entry('2', "01 10 30 41 42 06 46"),
            Map.entry('3', "01 10 30 41 42 33 13, 33 44 45 36 16 05"),
            Map.entry('4', "36 30 04 44"),
            Map.entry('5', "40 00 02 32 43 45 36 16 05"),
            Map.entry('6', "41 30 10 01 05 16 36 45 44 33 03"),
            Map.entry('7', "00 40 41 16"),
            Map.entry('8', "10 30 41 42 33 13 02 01 10, 13 04 05 16 36 45 44 33"),
            Map.entry('9', "05 16 36 45 41 30 10 01 02 13 43"),
            Map.entry('A', "06 02 20 42 46, 04 44"),
            Map.entry('B', "00 06 36 45 44 33 03, 00 30 41 42 33"),
            Map.entry('C', "41 30 10 01 05 16 36 45"),
            Map.entry('D', "00 20 42 44 26 06 00"),
            Map.entry('E', "40 00 06 46, 03 33"),
            Map.entry('F', "40 00 06, 03 33"),
            Map.entry('G', "41 30 10 01 05 16 36 45 43 23"),
            Map.entry('H', "00 06, 40 46, 03 43"),
            Map.entry('I', "10 30, 20 26, 16 36"),
            Map.entry('J', "40 45 36 16 05"),
            Map.entry('K', "00 06, 40 03 46"),
            Map.entry('L', "00 06 46"),
            Map.entry('M', "06 00 23 40 46"),
            Map.entry('N', "06 00 46 40"),
            Map.entry('O', "10 30 41 45 36 16 05 01 10"),
            Map.entry('P', "06 00 30 41 42 33 03"),
            Map.entry('Q', "10 30 41 45 36 16 05 01 10, 34 46"),
            Map.entry('R', "06 00 30 41 42 33 03, 23 46"),
            Map.entry('S', "41 30 10 01 02 13 33 44 45 36 16 05"),
            Map.entry('T', "00 40, 20 26"),
            Map.entry('U', "00 05 16 36 45 40"),
            Map.entry('V', "00 26 40"),
            Map.entry('W', "00 16 23 36 40"),
            Map.entry('X', "00 46, 40 06"),
            Map.entry('Y', "00 23 40, 23 26"),
            Map.entry('Z', "00 40 06 46"),
            Map.entry('Ä', "06 03 22 43 46, 05 45, 10 10, 30 30"),
            Map.entry('Ö', "12 32 43 45 36 16 05 03 12, 10 10, 30 30"),
            Map.entry('Ü', "02 05 16 36 45 42, 10 10, 30 30"),
            Map.entry('×', "12 34, 32 14"),
            Map.entry(':', "22 22, 25 25"),
            Map.entry('.', "26 26"),
            Map.entry(',', "25 17"),
            Map.entry('-', "13 33"),
            Map.entry('+', "13 33, 22 24"),
            Map.entry('_', "06 46"),
            Map.entry('/', "06 40"),
            Map.entry('\'', "20 21"),
            Map.entry('(', "30 21 25 36"),
            Map.entry(')', "10 21 25 16"),
            Map.entry('#', "10 16, 30 36, 02 42, 04 44"),
            Map.entry('@', "33 23 22 32 34 43 41 30 10 01 05 16 36"),
            Map.entry('?', "01 10 30 41 42 24, 26 26"));

    private final double scale;
    private final double pen;

    /** @param scale pixels per grid unit */
    StrokeFont(double scale) {
        this.scale = scale;
        this.pen = Math.max(0.6, 0.42 * scale);
    }

    /** The width of a text in pixels. */
    int width(String text) {
        return (int) Math.ceil(units(text) * scale);
    }

    /** The width of a text in grid units. */
    static double units(String text) {
        return text.chars().mapToDouble(c -> advance((char) c)).sum();
    }

    private static double advance(char character) {
        return character == ':' || character == '.' || character == '\'' ? NARROW_ADVANCE : ADVANCE;
    }

    /** A glyph in a box of its own, as wide as it takes, with half a pen and a little more above and below. */
    Mask glyph(char character) {
        List<double[]> lines = lines(GLYPHS.getOrDefault(character, ""));
        int width = (int) Math.ceil(advance(character) * scale);
        int height = (int) Math.ceil((HEIGHT + 2) * scale);
        byte[] coverage = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double gridX = (x + 0.5) / scale - (advance(character) - 4) / 2;
                double gridY = (y + 0.5) / scale - 1;
                double nearest = lines.stream()
                        .mapToDouble(line -> distance(line, gridX, gridY))
                        .min()
                        .orElse(Double.MAX_VALUE);
                double covered = Math.max(0, Math.min(1, pen - nearest * scale + 0.5));
                coverage[y * width + x] = (byte) Math.round(covered * 255);
            }
        }
        return new Mask(width, height, coverage);
    }

    /** What this font can write of a text: capitals, foreign accents left out, unknown characters as spaces. */
    static String writable(String text) {
        StringBuilder known = new StringBuilder();
        text.toUpperCase(Locale.ROOT).chars().mapToObj(c -> (char) c).forEach(capital -> {
            char plain = Normalizer.normalize(String.valueOf(capital), Normalizer.Form.NFD)
                    .charAt(0);
            known.append(GLYPHS.containsKey(capital) ? capital : GLYPHS.containsKey(plain) ? plain : ' ');
        });
        return known.toString();
    }

    private static List<double[]> lines(String strokes) {
        List<double[]> lines = new ArrayList<>();
        for (String stroke : strokes.split(",", -1)) {
            String[] points = stroke.strip().split(" ", -1);
            for (int i = 1; i < points.length; i++) {
                lines.add(new double[] {
                    points[i - 1].charAt(0) - '0',
                    points[i - 1].charAt(1) - '0',
                    points[i].charAt(0) - '0',
                    points[i].charAt(1) - '0'
                });
            }
        }
        return lines;
    }

    /** From a point to a line from (0, 1) to (2, 3), all in grid units. */
    private static double distance(double[] line, double x, double y) {
        double alongX = line[2] - line[0];
        double alongY = line[3] - line[1];
        double length = alongX * alongX + alongY * alongY;
        double t = length == 0 ? 0 : ((x - line[0]) * alongX + (y - line[1]) * alongY) / length;
        double clamped = Math.max(0, Math.min(1, t));
        return Math.hypot(x - line[0] - clamped * alongX, y - line[1] - clamped * alongY);
    }
}
