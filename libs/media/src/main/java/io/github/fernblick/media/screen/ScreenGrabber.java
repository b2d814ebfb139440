package io.github.fernblick.media.screen;

import io.github.fernblick.media.ffmpeg.Demuxer;
import io.github.fernblick.media.ffmpeg.FfmpegException;
import io.github.fernblick.media.frame.ArgbImage;
import io.github.fernblick.media.source.SourceException;
import io.github.fernblick.media.source.SourceFailure.Reason;
import io.github.fernblick.media.time.CaptureTime;
import io.github.fernblick.media.time.MediaClock;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;

/**
 * Takes pictures of an X display, or of a part of it, without the pointer. Not thread-safe: one thread at a time.
 */
public final class ScreenGrabber implements AutoCloseable {
    private static final int OPAQUE = 0xff000000;

    private final Display display;
    private final Demuxer demuxer;
    private final MediaClock clock;
    private final ScreenArea area;
    private final ArgbImage image;

    private ScreenGrabber(Display display, Demuxer demuxer, ScreenArea area, MediaClock clock) {
        this.display = display;
        this.demuxer = demuxer;
        this.area = area;
        this.clock = clock;
        this.image = new ArgbImage(area.width(), area.height());
    }

    /**
     * For the whole screen.
     *
     * @throws SourceException if it can't be opened
     */
    public static ScreenGrabber open(Display display, MediaClock clock) throws SourceException {
        Demuxer demuxer = open(display);
        ScreenArea all = new ScreenArea(0, 0, demuxer.width(), demuxer.height());
        return new ScreenGrabber(display, demuxer, all, clock);
    }

    /**
     * For a part of the screen.
     *
     * @throws SourceException if the screen can't be opened, or isn't that large
     */
    public static ScreenGrabber open(Display display, ScreenArea area, MediaClock clock) throws SourceException {
        Demuxer demuxer = open(display);
        if (!area.isWithin(demuxer.width(), demuxer.height())) {
            String size = demuxer.width() + "x" + demuxer.height();
            demuxer.close();
            throw new SourceException(
                    Reason.UNSUPPORTED, "The screen " + display.name() + " is only " + size + " pixels large.");
        }
        return new ScreenGrabber(display, demuxer, area, clock);
    }

    private static Demuxer open(Display display) throws SourceException {
        try {
            return Demuxer.open(display.requestWithoutPointer());
        } catch (FfmpegException e) {
            throw display.refused(0, e);
        }
    }

    /**
     * Takes a picture, now.
     *
     * @throws SourceException if the X server is gone
     */
    public ScreenGrab grab() throws SourceException {
        try {
            CaptureTime before = clock.now();
            Demuxer.Read read = demuxer.read();
            CaptureTime after = clock.now();
            if (read == Demuxer.Read.PACKET) {
                copy(demuxer.packetBytes());
                return new ScreenGrab(image, before, after);
            }
        } catch (FfmpegException e) {
            throw new SourceException(
                    Reason.ENDED, "The screen " + display.name() + " can't be captured any more: " + e.getMessage());
        }
        throw new SourceException(Reason.ENDED, "The screen " + display.name() + " gives no pictures any more.");
    }

    /** X has blue, green, red and nothing, byte by byte: as a little-endian number all but the alpha. */
    private void copy(ByteBuffer bgr0) throws SourceException {
        if (bgr0.remaining() != demuxer.width() * demuxer.height() * Integer.BYTES) {
            throw new SourceException(
                    Reason.UNSUPPORTED,
                    "The screen " + display.name() + " must have 24 bits of colour to be captured.");
        }
        IntBuffer screen = bgr0.order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        int[] pixels = image.pixels();
        for (int y = 0; y < area.height(); y++) {
            int from = (area.y() + y) * demuxer.width() + area.x();
            screen.get(from, pixels, y * area.width(), area.width());
        }
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= OPAQUE;
        }
    }

    @Override
    public void close() {
        demuxer.close();
    }
}
