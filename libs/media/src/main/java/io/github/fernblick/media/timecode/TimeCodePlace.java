package io.github.fernblick.media.timecode;

/**
 * Where a time code stands in a larger picture: the box around its marks and cells, in pixels and parts of pixels from
 * the upper left corner.
 */
public record TimeCodePlace(double left, double top, double width, double height) {
    double cellWidth() {
        return width / TimeCodeLayout.ACROSS;
    }

    double cellHeight() {
        return height / TimeCodeLayout.ROWS;
    }

    boolean contains(double x, double y) {
        return x >= left && x <= left + width && y >= top && y <= top + height;
    }

    /** Whether it is the same place but for errors of measuring: less than half a cell. */
    public boolean isSameAs(TimeCodePlace other) {
        return Math.abs(left - other.left) < cellWidth() / 2
                && Math.abs(top - other.top) < cellHeight() / 2
                && Math.abs(left + width - other.left - other.width) < cellWidth() / 2
                && Math.abs(top + height - other.top - other.height) < cellHeight() / 2;
    }
}
