package io.github.fernblick.libwebrtc;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place that releases native objects: each once, the last made first, whichever path led here. Confined to the
 * {@link NativeThread}.
 */
final class NativeScope implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(NativeScope.class);

    /** What undoes the making of one native object. */
    @FunctionalInterface
    interface Release {
        void run();
    }

    private record Owned(String kind, Release release) {}

    private final NativeCount count;
    private final Deque<Owned> owned = new ArrayDeque<>();

    NativeScope(NativeCount count) {
        this.count = count;
    }

    /** Takes over {@code object}, which {@code release} ends. */
    <T> T own(String kind, T object, Release release) {
        owned.push(new Owned(kind, release));
        count.made(kind);
        return object;
    }

    @Override
    public void close() {
        while (!owned.isEmpty()) {
            Owned next = owned.pop();
            count.released(next.kind());
            release(next);
        }
    }

    private static void release(Owned owned) {
        try {
            owned.release().run();
        } catch (RuntimeException | Error e) { // webrtc-java throws Error where it means an exception
            log.warn("A native {} was released, but something still holds it", owned.kind());
        }
    }
}
