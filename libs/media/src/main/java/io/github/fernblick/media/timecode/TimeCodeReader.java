package io.github.fernblick.media.timecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads the time codes of pictures that stand somewhere in a larger one, a window on a screen for instance, at any scale
 * that leaves a cell three pixels or more, stretched or not. What is torn, blended or dimmed isn't read: its checksum
 * doesn't fit. Not thread-safe: one thread at a time.
 */
public final class TimeCodeReader {
    /** Half of a white that is white. */
    private static final int HALF = 128;

    private static final int LEAST_CONTRAST = 80;
    /** A code of the least readable size is still met by two scan lines. */
    private static final int SCAN_LINE_STEP = 4;

    /** Where in a cell it is looked at: its middle and a little around it, in parts of a cell. */
    private static final double[] PROBES = {0.3, 0.5, 0.7};

    private final Edges edges = new Edges();

    /** All time codes in a picture. Looks everywhere: some milliseconds for a screen. */
    public List<TimeCodeHit> find(Luma picture) {
        List<TimeCodeHit> hits = new ArrayList<>();
        for (int y = SCAN_LINE_STEP / 2; y < picture.height(); y += SCAN_LINE_STEP) {
            edges.scan(picture, y);
            int line = y;
            for (Edges.Span span : edges.spans()) {
                if (hits.stream().noneMatch(hit -> hit.place().contains(span.middle(), line + 0.5))) {
                    place(picture, span, y)
                            .flatMap(place -> hit(picture, place))
                            .ifPresent(hits::add);
                }
            }
        }
        return hits;
    }

    /** The time code at a place where one was found before, if one is there now: some microseconds. */
    public OptionalLong readAt(Luma picture, TimeCodePlace place) {
        if (place.left() < 0
                || place.top() < 0
                || place.left() + place.width() > picture.width()
                || place.top() + place.height() > picture.height()) {
            return OptionalLong.empty();
        }
        int white = (markCell(picture, place, 2) + markCell(picture, place, TimeCodeLayout.ACROSS - 3)) / 2;
        int black = (markCell(picture, place, 1) + markCell(picture, place, TimeCodeLayout.ACROSS - 2)) / 2;
        if (white - black < LEAST_CONTRAST) {
            return OptionalLong.empty();
        }
        int half = (white + black) / 2;
        boolean[] bits = new boolean[TimeCode.BITS];
        for (int i = 0; i < bits.length; i++) {
            int column = TimeCodeLayout.MARK + i % TimeCodeLayout.COLUMNS;
            bits[i] = cell(picture, place, column, i / TimeCodeLayout.COLUMNS) > half;
        }
        return TimeCode.decode(bits);
    }

    private Optional<TimeCodeHit> hit(Luma picture, TimeCodePlace place) {
        OptionalLong time = readAt(picture, place);
        return time.isPresent() ? Optional.of(new TimeCodeHit(time.getAsLong(), place)) : Optional.empty();
    }

    /** Finds the upper and lower edge of what a scan line has crossed. */
    private static Optional<TimeCodePlace> place(Luma picture, Edges.Span span, int y) {
        double unit = span.width() / TimeCodeLayout.ACROSS;
        int leftBar = (int) (span.left() + 3 * unit);
        int rightBar = (int) (span.left() + span.width() - 3 * unit);
        double top = (edge(picture, leftBar, y, -1) + edge(picture, rightBar, y, -1)) / 2;
        double bottom = (edge(picture, leftBar, y, 1) + edge(picture, rightBar, y, 1)) / 2;
        boolean high = bottom - top >= TimeCodeLayout.ROWS * 2.0;
        return high ? Optional.of(new TimeCodePlace(span.left(), top, span.width(), bottom - top)) : Optional.empty();
    }

    /** Where a white bar ends, going up or down from a row inside of it. */
    private static double edge(Luma picture, int x, int from, int step) {
        int y = from;
        while (y + step >= 0 && y + step < picture.height() && picture.at(x, y + step) >= HALF) {
            y += step;
        }
        if (y + step < 0 || y + step >= picture.height()) {
            return step < 0 ? 0 : picture.height();
        }
        int inside = picture.at(x, y);
        int outside = picture.at(x, y + step);
        double beyond = inside == outside ? 0.5 : (double) (inside - HALF) / (inside - outside);
        return y + 0.5 + step * beyond;
    }

    private static int markCell(Luma picture, TimeCodePlace place, int column) {
        int sum = 0;
        for (int row = 0; row < TimeCodeLayout.ROWS; row++) {
            sum += cell(picture, place, column, row);
        }
        return sum / TimeCodeLayout.ROWS;
    }

    /** The mean brightness in the middle of a cell. */
    private static int cell(Luma picture, TimeCodePlace place, int column, int row) {
        int sum = 0;
        for (double down : PROBES) {
            int y = (int) (place.top() + (row + down) * place.cellHeight());
            for (double across : PROBES) {
                sum += picture.at((int) (place.left() + (column + across) * place.cellWidth()), y);
            }
        }
        return sum / (PROBES.length * PROBES.length);
    }
}
