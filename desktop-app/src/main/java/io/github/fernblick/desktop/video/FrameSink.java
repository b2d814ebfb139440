package io.github.fernblick.desktop.video;

import io.github.fernblick.desktop.ui.UiThread;
import io.github.fernblick.libwebrtc.DecodedFrame;
import io.github.fernblick.libwebrtc.FrameConsumer;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * One camera's way from decoded frames to the screen. A decoder's thread converts into a free buffer and leaves the newest
 * one; at most one hop to the UI thread is pending, which then shows it. While nobody can see the picture nothing is
 * converted.
 */
public final class FrameSink implements FrameConsumer {
    private final UiThread ui;
    private final Runnable arrived;
    private final PictureSlots slots = new PictureSlots();
    private final AtomicBoolean hopPending = new AtomicBoolean();
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong hidden = new AtomicLong();
    private volatile boolean visible;
    private volatile boolean closed;

    private long shown; // of the UI thread
    private final ReadOnlyObjectWrapper<Optional<Picture>> picture = // of the UI thread
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param arrived told of every frame, on the decoder's thread; also of those that nobody can see
     */
    public FrameSink(UiThread ui, Runnable arrived) {
        this.ui = ui;
        this.arrived = arrived;
    }

    @Override
    public void frame(DecodedFrame frame) {
        if (closed) {
            return;
        }
        received.incrementAndGet();
        if (visible) {
            slots.beginWriting(frame.width(), frame.height()).ifPresent(buffer -> convert(frame, buffer));
        } else {
            hidden.incrementAndGet();
        }
        arrived.run();
    }

    private void convert(DecodedFrame frame, PictureBuffer buffer) {
        boolean whole = false;
        try {
            frame.convertTo(buffer.bytes());
            buffer.rotate(frame.rotation());
            whole = true;
        } finally {
            if (whole) {
                slots.written(buffer);
            } else {
                slots.abandoned(buffer);
            }
        }
        if (hopPending.compareAndSet(false, true)) {
            ui.run(this::showNewest);
        }
    }

    private void showNewest() {
        hopPending.set(false); // first: a frame that comes from now on needs a hop of its own
        if (closed) {
            return;
        }
        slots.show().ifPresent(buffer -> {
            shown++;
            picture.set(Optional.of(new Picture(buffer)));
        });
    }

    /** What is to be on the screen; a new value for each frame. On the UI thread. */
    public ReadOnlyObjectProperty<Optional<Picture>> picture() {
        return picture.getReadOnlyProperty();
    }

    /** Whether anybody can see it; otherwise nothing is converted. On the UI thread. */
    public void setVisible(boolean nowVisible) {
        visible = nowVisible;
    }

    /** The scene is about to be handed to the renderer, with the picture in it. On the UI thread. */
    public void pulse() {
        slots.pulse();
    }

    /** A copy of the picture on the screen. On the UI thread. */
    public Optional<Still> still() {
        return slots.shown().map(FrameSink::copy);
    }

    public FrameCounts counts() {
        return new FrameCounts(received.get(), shown, slots.dropped(), hidden.get());
    }

    /** Nothing is taken or shown afterwards, and the picture is let go. On the UI thread. */
    public void close() {
        closed = true;
        visible = false;
        picture.set(Optional.empty());
    }

    private static Still copy(PictureBuffer buffer) {
        ByteBuffer bytes = buffer.bytes();
        ByteBuffer copy = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
        return new Still(buffer.width(), buffer.height(), copy, buffer.rotation());
    }
}
