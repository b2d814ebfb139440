package io.github.fernblick.desktop.snapshot;

import io.github.fernblick.desktop.video.Still;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import javax.imageio.ImageIO;

/** Writes a still upright as PNG. Uses the JDK's image classes, not the windowing part of AWT. */
final class PngEncoder {
    private static final int OPAQUE = 0xFF000000;

    private PngEncoder() {}

    static void write(Still still, OutputStream out) throws IOException {
        boolean turned = still.rotation() % 180 != 0;
        int width = turned ? still.height() : still.width();
        int height = turned ? still.width() : still.height();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        // Rows of B, G, R, 255 are little-endian words of ARGB.
        IntBuffer pixels =
                still.bgra().duplicate().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        for (int y = 0; y < still.height(); y++) {
            for (int x = 0; x < still.width(); x++) {
                set(image, still, x, y, pixels.get(y * still.width() + x) | OPAQUE);
            }
        }
        if (!ImageIO.write(image, "png", out)) {
            throw new IOException("this Java has no PNG encoder");
        }
    }

    private static void set(BufferedImage image, Still still, int x, int y, int rgb) {
        switch (still.rotation()) {
            case 90 -> image.setRGB(still.height() - 1 - y, x, rgb);
            case 180 -> image.setRGB(still.width() - 1 - x, still.height() - 1 - y, rgb);
            case 270 -> image.setRGB(y, still.width() - 1 - x, rgb);
            default -> image.setRGB(x, y, rgb);
        }
    }
}
