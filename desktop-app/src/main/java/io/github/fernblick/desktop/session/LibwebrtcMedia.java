package io.github.fernblick.desktop.session;

import io.github.fernblick.libwebrtc.FrameConsumer;
import io.github.fernblick.libwebrtc.PeerFactory;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** libwebrtc, loaded when the first camera is watched: a start without cameras need not wait for it. */
public final class LibwebrtcMedia implements Media {
    private final ScheduledExecutorService scheduler;
    private @Nullable PeerFactory factory; // guarded by this
    private boolean closed; // guarded by this

    public LibwebrtcMedia(ScheduledExecutorService scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public CameraMedia open(FrameConsumer frames, Supplier<MediaChoice> choice) {
        return new LibwebrtcCameraMedia(this::factory, frames, choice);
    }

    private synchronized PeerFactory factory() {
        if (closed) {
            throw new IllegalStateException("the program is ending");
        }
        if (factory == null) {
            factory = new PeerFactory(scheduler);
        }
        return factory;
    }

    @Override
    public void close() {
        PeerFactory made;
        synchronized (this) {
            closed = true;
            made = factory;
            factory = null;
        }
        if (made != null) {
            made.close();
        }
    }
}
