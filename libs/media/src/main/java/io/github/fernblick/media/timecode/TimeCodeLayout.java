package io.github.fernblick.media.timecode;

/**
 * Where a time code's cells stand in a picture. Everything is counted in cells:
 *
 * <pre>
 * .................................    a black quiet zone, half a cell above and below, one beside
 * .W.WW.dddddddddddddddddddddd.WW.W.   marks at both ends over the whole height: white 1, black 1, white 2,
 * .W.WW.dddddddddddddddddddddd.WW.W.   black 1, and mirrored; between them three rows of 22 data cells
 * .W.WW.dddddddddddddddddddddd.WW.W.
 * .................................
 * </pre>
 *
 * At 720x480 a cell is one macroblock of 16x16 and stands on its grid, so that encoders keep it sharp.
 */
final class TimeCodeLayout {
    static final int ROWS = 3;
    static final int COLUMNS = TimeCode.BITS / ROWS;
    /** Cells of one mark: white, black, white, white, black. */
    static final int MARK = 5;
    /** Cells from the first mark's first white to the last mark's last white. */
    static final int ACROSS = MARK + COLUMNS + MARK;

    private static final int CELLS_PER_WIDTH = 45;
    private static final int CELLS_PER_HEIGHT = 30;
    private static final double RELATIVE_TOP = 0.667;

    final int cellWidth;
    final int cellHeight;
    /** The left edge of the first mark. */
    final int left;
    /** The upper edge of the first row. */
    final int top;

    TimeCodeLayout(int width, int height) {
        cellWidth = cell(width, CELLS_PER_WIDTH);
        cellHeight = cell(height, CELLS_PER_HEIGHT);
        left = (width - ACROSS * cellWidth) / 2 / cellWidth * cellWidth;
        top = (int) Math.round(height * RELATIVE_TOP / cellHeight) * cellHeight;
    }

    private static int cell(int side, int perSide) {
        return Math.max(2, side / perSide);
    }

    /** Whether the picture is large enough for a time code. */
    static boolean fits(int width, int height) {
        return width >= 2 * (ACROSS + 2) && height >= 8 * (ROWS + 1);
    }

    int column(int cell) {
        return left + cell * cellWidth;
    }

    int row(int cell) {
        return top + cell * cellHeight;
    }

    /** Whether the mark cell is white, counted from the nearest end. */
    static boolean isWhite(int markCell) {
        return markCell == 0 || markCell == 2 || markCell == 3;
    }
}
