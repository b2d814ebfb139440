package io.github.fernblick.media.timecode;

import io.github.fernblick.media.frame.ArgbImage;
import io.github.fernblick.media.frame.VideoFrame;
import java.util.Random;

/** Screens with pictures on them, as a window system and a graphics card would make them. */
public final class Screens {
    private Screens() {}

    /** A screen full of small things: lines, letters, boxes. */
    public static ArgbImage busy(int width, int height, Random random) {
        ArgbImage screen = new ArgbImage(width, height);
        java.util.Arrays.fill(screen.pixels(), 0xfff0f0f0);
        for (int i = 0; i < 4_000; i++) {
            int left = random.nextInt(width - 12);
            int top = random.nextInt(height - 12);
            int colour = 0xff000000 | random.nextInt(0x1000000);
            int boxWidth = 1 + random.nextInt(12);
            int boxHeight = 1 + random.nextInt(12);
            for (int y = top; y < top + boxHeight; y++) {
                java.util.Arrays.fill(screen.pixels(), y * width + left, y * width + left + boxWidth, colour);
            }
        }
        return screen;
    }

    /** A frame in the colours of a screen (BT.601, limited range). */
    public static ArgbImage argb(VideoFrame frame) {
        ArgbImage image = new ArgbImage(frame.width(), frame.height());
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                double luma = 1.164 * ((frame.y().bytes().get(y * frame.y().stride() + x) & 0xff) - 16);
                double u = (frame.u().bytes().get(y / 2 * frame.u().stride() + x / 2) & 0xff) - 128;
                double v = (frame.v().bytes().get(y / 2 * frame.v().stride() + x / 2) & 0xff) - 128;
                int red = clamp(luma + 1.596 * v);
                int green = clamp(luma - 0.392 * u - 0.813 * v);
                int blue = clamp(luma + 2.017 * u);
                image.pixels()[y * frame.width() + x] = 0xff000000 | red << 16 | green << 8 | blue;
            }
        }
        return image;
    }

    /** Draws a picture at a place and scale, each pixel mixed of the four nearest, as graphics cards do. */
    public static void draw(ArgbImage picture, ArgbImage screen, int left, int top, double scaleX, double scaleY) {
        int width = (int) (picture.width() * scaleX);
        int height = (int) (picture.height() * scaleY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double fromX = Math.max(0, Math.min(picture.width() - 1.001, (x + 0.5) / scaleX - 0.5));
                double fromY = Math.max(0, Math.min(picture.height() - 1.001, (y + 0.5) / scaleY - 0.5));
                screen.pixels()[(top + y) * screen.width() + left + x] = mixed(picture, fromX, fromY);
            }
        }
    }

    private static int mixed(ArgbImage picture, double fromX, double fromY) {
        int x = (int) fromX;
        int y = (int) fromY;
        double right = fromX - x;
        double below = fromY - y;
        int mixed = 0xff000000;
        for (int shift = 0; shift < 24; shift += 8) {
            double above =
                    (1 - right) * (picture.at(x, y) >> shift & 0xff) + right * (picture.at(x + 1, y) >> shift & 0xff);
            double under = (1 - right) * (picture.at(x, y + 1) >> shift & 0xff)
                    + right * (picture.at(x + 1, y + 1) >> shift & 0xff);
            mixed |= (int) Math.round((1 - below) * above + below * under) << shift;
        }
        return mixed;
    }

    private static int clamp(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
