package io.github.fernblick.desktop.video;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Three buffers between a thread that writes pictures and the one that shows them: the newest picture wins, an older one that
 * was not shown is dropped, and a buffer is written again only once the renderer cannot be reading it any more. Thread-safe;
 * its own lock guards every field, and nothing foreign is called with it held.
 *
 * <p>The renderer reads a shown buffer on a thread of its own, some time after the pulse that handed it the scene. The next
 * pulse waits for it before it hands over the next scene. So a replaced buffer is free as soon as the UI thread does anything
 * after the pulse that showed its successor; and one that was replaced before any pulse was never seen by the renderer.
 */
final class PictureSlots {
    private static final int BUFFERS = 3;

    private final List<PictureBuffer> free = new ArrayList<>();
    private @Nullable PictureBuffer newest;
    private @Nullable PictureBuffer shown;
    private boolean shownWasPulsed;
    private @Nullable PictureBuffer replaced;
    private int width;
    private int height;
    private int made; // of the present size
    private long dropped;

    /** A buffer of that size to write to, unless all are in use: then the frame counts as dropped. */
    synchronized Optional<PictureBuffer> beginWriting(int frameWidth, int frameHeight) {
        if (frameWidth != width || frameHeight != height) {
            resize(frameWidth, frameHeight);
        }
        if (!free.isEmpty()) {
            return Optional.of(free.remove(free.size() - 1));
        }
        if (made < BUFFERS) {
            made++;
            return Optional.of(new PictureBuffer(width, height));
        }
        dropped++;
        PictureBuffer older = newest; // it waits, and is older than what is to be written: it gives its place
        newest = null;
        return Optional.ofNullable(older);
    }

    /** {@code written} is whole and the newest picture now. */
    synchronized void written(PictureBuffer written) {
        if (newest != null) {
            dropped++;
            giveBack(newest);
        }
        newest = written;
    }

    /** Writing failed: the buffer holds no picture. */
    synchronized void abandoned(PictureBuffer buffer) {
        giveBack(buffer);
    }

    /** The newest picture, to be shown from now on; empty when none came since the last time. On the UI thread. */
    synchronized Optional<PictureBuffer> show() {
        PictureBuffer next = newest;
        if (next == null) {
            return Optional.empty();
        }
        newest = null;
        if (shown != null && shownWasPulsed) {
            if (replaced != null) {
                giveBack(replaced);
            }
            replaced = shown;
        } else if (shown != null) {
            dropped++;
            giveBack(shown);
        }
        shown = next;
        shownWasPulsed = false;
        return Optional.of(next);
    }

    /** A pulse is about to hand the scene to the renderer. On the UI thread. */
    synchronized void pulse() {
        shownWasPulsed = true;
    }

    /** The picture on the screen. On the UI thread, which alone replaces it. */
    synchronized Optional<PictureBuffer> shown() {
        return Optional.ofNullable(shown);
    }

    /** Pictures that came and were never shown, because a newer one came first. */
    synchronized long dropped() {
        return dropped;
    }

    // Buffers of the old size that are in use are let go when they are given back.
    private void resize(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        free.clear();
        newest = null;
        made = 0;
    }

    private void giveBack(PictureBuffer buffer) {
        if (buffer.fits(width, height)) {
            free.add(buffer);
        }
    }
}
