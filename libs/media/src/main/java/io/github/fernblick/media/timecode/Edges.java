package io.github.fernblick.media.timecode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The edges between black and white along one scan line, and the pairs of marks among them. The first mark's white bars
 * are one and two cells wide with one cell between; the last mark's the other way round.
 */
final class Edges {
    /** From one mark's outer edge to the other's, in pixels. */
    record Span(double left, double width) {
        double middle() {
            return left + width / 2;
        }
    }

    private static final int HALF = 128;
    private static final double LEAST_CELL = 2.0;

    /** Places of edges, rising (from black to white) at even indices, falling at odd ones. */
    private double[] places = new double[256];

    private int count;

    void scan(Luma picture, int y) {
        count = 0;
        int before = picture.at(0, y);
        boolean white = false;
        if (before >= HALF) {
            add(0);
            white = true;
        }
        int width = picture.width();
        for (int x = 1; x < width; x++) {
            int here = picture.at(x, y);
            if (here >= HALF != white) {
                add(x - 0.5 + (double) (HALF - before) / (here - before));
                white = !white;
            }
            before = here;
        }
        if (white) {
            add(width);
        }
    }

    private void add(double place) {
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
        }
        places[count++] = place;
    }

    /** What may be time codes. */
    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (int first = 0; first + 7 < count; first += 2) {
            double cell = (places[first + 3] - places[first]) / 4;
            if (cell < LEAST_CELL || !isMark(first, 1, cell)) {
                continue;
            }
            double expected = places[first] + TimeCodeLayout.ACROSS * cell;
            double slack = 2 + 0.06 * TimeCodeLayout.ACROSS * cell;
            for (int last = first + 7; last < count && places[last] < expected + slack; last += 2) {
                double exact = (places[last] - places[first]) / TimeCodeLayout.ACROSS;
                if (places[last] > expected - slack && isMark(first, 1, exact) && isMark(last, -1, exact)) {
                    spans.add(new Span(places[first], places[last] - places[first]));
                }
            }
        }
        return spans;
    }

    /** Whether the bars from an outer edge inwards are white 1, black 1, white 2 cells wide. */
    private boolean isMark(int outer, int step, double cell) {
        return isAbout(outer, step, cell)
                && isAbout(outer + step, step, cell)
                && isAbout(outer + 2 * step, step, 2 * cell);
    }

    private boolean isAbout(int edge, int step, double expected) {
        double width = Math.abs(places[edge + step] - places[edge]);
        return Math.abs(width - expected) < 0.7 + 0.2 * expected;
    }
}
