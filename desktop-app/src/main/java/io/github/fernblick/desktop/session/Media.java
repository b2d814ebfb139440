package io.github.fernblick.desktop.session;

import io.github.fernblick.libwebrtc.FrameConsumer;
import java.util.function.Supplier;

/** Whatever carries pictures. In the program libwebrtc. */
public interface Media extends AutoCloseable {
    /**
     * Media for one camera's room.
     *
     * @param frames gets the frames of the session to be watched, one call at a time
     * @param choice asked for each new session
     */
    CameraMedia open(FrameConsumer frames, Supplier<MediaChoice> choice);

    @Override
    void close();
}
