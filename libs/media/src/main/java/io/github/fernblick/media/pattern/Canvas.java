package io.github.fernblick.media.pattern;

import io.github.fernblick.media.frame.I420Image;
import java.nio.ByteBuffer;

/** Draws on an I420 picture. Everything is clipped to it. Not thread-safe. */
final class Canvas {
    private final I420Image image;

    Canvas(I420Image image) {
        this.image = image;
    }

    I420Image image() {
        return image;
    }

    void fill(int left, int top, int width, int height, Colour colour) {
        image.fill(left, top, width, height, colour.y(), colour.u(), colour.v());
    }

    /** Fills a disc with soft edges; its chroma with hard ones. */
    void disc(double centreX, double centreY, double radius, Colour colour) {
        int left = (int) Math.max(0, centreX - radius - 1);
        int right = (int) Math.min(image.width() - 1.0, centreX + radius + 1);
        int top = (int) Math.max(0, centreY - radius - 1);
        int bottom = (int) Math.min(image.height() - 1.0, centreY + radius + 1);
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double distance = Math.hypot(x + 0.5 - centreX, y + 0.5 - centreY);
                double covered = Math.max(0, Math.min(1, radius - distance + 0.5));
                blend(y * image.width() + x, colour.y(), (int) (covered * 255));
                if (covered > 0.5) {
                    int chroma = y / 2 * image.chromaWidth() + x / 2;
                    image.u().put(chroma, colour.u());
                    image.v().put(chroma, colour.v());
                }
            }
        }
    }

    /** Draws a mask in luma only: letters take on the tint of what they stand on. */
    void draw(Mask mask, int left, int top, byte luma) {
        for (int y = Math.max(0, -top); y < Math.min(mask.height(), image.height() - top); y++) {
            for (int x = Math.max(0, -left); x < Math.min(mask.width(), image.width() - left); x++) {
                int coverage = mask.coverage(x, y);
                if (coverage > 0) {
                    blend((top + y) * image.width() + left + x, luma, coverage);
                }
            }
        }
    }

    private void blend(int index, byte luma, int coverage) {
        int under = image.y().get(index) & 0xff;
        int over = luma & 0xff;
        image.y().put(index, (byte) (under + (over - under) * coverage / 255));
    }

    /** Takes a rectangle over from a picture of the same size. */
    void restore(I420Image from, int left, int top, int width, int height) {
        int x = clamp(left, image.width()) / 2 * 2;
        int y = clamp(top, image.height()) / 2 * 2;
        int right = clamp(left + width, image.width());
        int bottom = clamp(top + height, image.height());
        copy(from.y(), image.y(), image.width(), x, y, right, bottom);
        copy(from.u(), image.u(), image.chromaWidth(), x / 2, y / 2, (right + 1) / 2, (bottom + 1) / 2);
        copy(from.v(), image.v(), image.chromaWidth(), x / 2, y / 2, (right + 1) / 2, (bottom + 1) / 2);
    }

    private static void copy(ByteBuffer from, ByteBuffer to, int width, int left, int top, int right, int bottom) {
        if (right <= left) {
            return;
        }
        for (int y = top; y < bottom; y++) {
            to.put(y * width + left, from, y * width + left, right - left);
        }
    }

    private static int clamp(int value, int limit) {
        return Math.max(0, Math.min(limit, value));
    }
}
