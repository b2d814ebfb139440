package io.github.fernblick.agent.broadcast;

import io.github.fernblick.media.frame.FrameRate;
import io.github.fernblick.media.frame.I420Image;
import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.source.FrameSink;
import io.github.fernblick.media.source.FrameSource;
import io.github.fernblick.media.source.SourceException;
import io.github.fernblick.media.source.SourceFailure;
import io.github.fernblick.media.source.SourceFailure.Reason;
import io.github.fernblick.media.time.CaptureTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A camera that does as the test says: gives a frame, is unplugged, is plugged in again. */
final class ScriptedSource implements FrameSourceFactory {
    static final VideoFormat FORMAT = new VideoFormat(64, 48, FrameRate.of(30));
    static final String UNPLUGGED = "The camera was unplugged.";

    private final I420Image image = new I420Image(64, 48);
    private final List<Opened> all = new ArrayList<>();
    private boolean plugged = true;

    @Override
    public FrameSource create() {
        Opened made = new Opened();
        all.add(made);
        return made;
    }

    void plugIn() {
        plugged = true;
    }

    /** Nothing opens any more, and what is open ends. */
    void unplug() {
        plugged = false;
        open().forEach(Opened::end);
    }

    void giveFrame() {
        open().forEach(source -> source.sink().frame(image.asFrame(new CaptureTime(0, 0))));
    }

    /** How often it was opened, with or without success. */
    int attempts() {
        return all.size();
    }

    boolean isOpen() {
        return !open().isEmpty();
    }

    private List<Opened> open() {
        return all.stream()
                .filter(source -> source.sink != null && !source.closed)
                .toList();
    }

    private final class Opened implements FrameSource {
        private @Nullable FrameSink sink;
        private boolean closed;

        @Override
        public VideoFormat start(FrameSink frames) throws SourceException {
            if (!plugged) {
                throw new SourceException(Reason.NOT_FOUND, UNPLUGGED);
            }
            sink = frames;
            return FORMAT;
        }

        FrameSink sink() {
            if (sink == null) {
                throw new IllegalStateException("not started");
            }
            return sink;
        }

        void end() {
            sink().lost(new SourceFailure(Reason.ENDED, UNPLUGGED));
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
