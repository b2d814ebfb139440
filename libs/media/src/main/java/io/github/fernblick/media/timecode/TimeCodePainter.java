package io.github.fernblick.media.timecode;

import io.github.fernblick.media.frame.I420Image;

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
        fill(
                image,
                layout.left - layout.cellWidth,
                layout.top - quiet,
                (TimeCodeLayout.ACROSS + 2) * layout.cellWidth,
                TimeCodeLayout.ROWS * layout.cellHeight + 2 * quiet,
                BLACK);
        for (int cell = 0; cell < TimeCodeLayout.MARK; cell++) {
            if (TimeCodeLayout.isWhite(cell)) {
                paintMarkCell(image, cell);
                paintMarkCell(image, TimeCodeLayout.ACROSS - 1 - cell);
            }
        }
    }

    private void paintMarkCell(I420Image image, int cell) {
        int height = TimeCodeLayout.ROWS * layout.cellHeight;
        fill(image, layout.column(cell), layout.top, layout.cellWidth, height, WHITE);
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

    private static void fill(I420Image image, int left, int top, int width, int height, byte luma) {
        image.fill(left, top, width, height, luma, GREY, GREY);
    }
}
