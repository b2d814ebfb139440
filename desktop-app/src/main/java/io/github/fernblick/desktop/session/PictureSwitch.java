package io.github.fernblick.desktop.session;

import io.github.fernblick.libwebrtc.DecodedFrame;
import io.github.fernblick.libwebrtc.FrameConsumer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Of several sessions in a room shows one: a camera's before a peer's, and the newest of them. A session takes over with its
 * first frame, so that the old picture goes on until the new one is there. Thread-safe.
 */
final class PictureSwitch<S> {
    private final FrameConsumer frames;
    private final Object order = new Object(); // guards the fields below
    private @Nullable Input current;
    private long made;

    PictureSwitch(FrameConsumer frames) {
        this.frames = frames;
    }

    /** A way in for the frames of {@code session}; a higher {@code rank} is shown rather than a lower one. */
    Input input(int rank, S session) {
        synchronized (order) {
            return new Input(rank, made++, session);
        }
    }

    /** Whose frames are shown. */
    Optional<S> shown() {
        synchronized (order) {
            return Optional.ofNullable(current).map(input -> input.session);
        }
    }

    /** One session's frames. */
    final class Input implements FrameConsumer {
        private final int rank;
        private final long number;
        private final S session;

        private Input(int rank, long number, S session) {
            this.rank = rank;
            this.number = number;
            this.session = session;
        }

        @Override
        public void frame(DecodedFrame frame) {
            if (mine()) {
                frames.frame(frame);
            }
        }

        /** No more frames: another session may take over, an older one too. */
        void end() {
            synchronized (order) {
                if (current == this) {
                    current = null;
                }
            }
        }

        private boolean mine() {
            synchronized (order) {
                if (current == null || current.rank < rank || (current.rank == rank && current.number < number)) {
                    current = this;
                }
                return current == this;
            }
        }
    }
}
