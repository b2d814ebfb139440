package io.github.fernblick.media.timecode;

import io.github.fernblick.media.frame.I420Image;
import java.nio.ByteBuffer;

/** Draws time codes into pictures of one size; into tiny ones none. Not thread-safe. */
public final class TimeCodePainter {
    private static final byte BLACK = 16;
    private static final byte WHITE = (byte) 235;
    private static final byte GREY = (byte) 128;

    private final TimeCodeLayout layout;
    private final boolean fits;
    private final byte[] rowOfCells;

    public TimeCodePainter(int width, int height) {
        layout = new TimeCodeLayout(width, height);
        fits = TimeCodeLayout.fits(width, height);
        rowOfCells = new byte[TimeCodeLayout.COLUMNS * layout.cellWidth];
    }

    /** Draws what stays: the quiet zone and the marks. Once for each picture's memory. */
    public void paintMarks(I420Image image) {
        if (!fits) {
            return;
        }
        int quiet = layout.cellHeight / 2;
        int from = layout.top - quiet;
        int to = layout.row(TimeCodeLayout.ROWS) + quiet;
        int right = layout.column(TimeCodeLayout.ACROSS);
        fill(
                image.y(),
                image.width(),
                image.height(),
                layout.left - layout.cellWidth,
                from,
                right + layout.cellWidth,
                to,
                BLACK);
        for (ByteBuffer chroma : new ByteBuffer[] {image.u(), image.v()}) {
            fill(
                    chroma,
                    image.chromaWidth(),
                    image.chromaHeight(),
                    (layout.left - layout.cellWidth) / 2,
                    from / 2,
                    (right + layout.cellWidth + 1) / 2,
                    (to + 1) / 2,
                    GREY);
        }
        for (int cell = 0; cell < TimeCodeLayout.MARK; cell++) {
            if (TimeCodeLayout.isWhite(cell)) {
                paintMarkCell(image, cell);
                paintMarkCell(image, TimeCodeLayout.ACROSS - 1 - cell);
            }
        }
    }

    private void paintMarkCell(I420Image image, int cell) {
        fill(
                image.y(),
                image.width(),
                image.height(),
                layout.column(cell),
                layout.top,
                layout.column(cell + 1),
                layout.row(TimeCodeLayout.ROWS),
                WHITE);
    }

    /** Draws the time between the marks. */
    public void paint(I420Image image, long epochMillis) {
        if (!fits) {
            return;
        }
        boolean[] bits = TimeCode.encode(epochMillis);
        int x = layout.column(TimeCodeLayout.MARK);
        int visible = Math.min(rowOfCells.length, image.width() - x);
        for (int row = 0; row < TimeCodeLayout.ROWS; row++) {
            for (int i = 0; i < rowOfCells.length; i++) {
                rowOfCells[i] = bits[row * TimeCodeLayout.COLUMNS + i / layout.cellWidth] ? WHITE : BLACK;
            }
            int bottom = Math.min(layout.row(row + 1), image.height());
            for (int y = layout.row(row); y < bottom; y++) {
                image.y().put(y * image.width() + x, rowOfCells, 0, visible);
            }
        }
    }

    private static void fill(
            ByteBuffer plane, int width, int height, int left, int top, int right, int bottom, byte value) {
        for (int y = Math.max(0, top); y < Math.min(height, bottom); y++) {
            for (int x = Math.max(0, left); x < Math.min(width, right); x++) {
                plane.put(y * width + x, value);
            }
        }
    }
}
