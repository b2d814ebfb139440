package io.github.fernblick.agent.camera;

import io.github.fernblick.agent.broadcast.SourceState;
import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.signaling.control.ControlMessage;
import io.github.fernblick.signaling.control.ControlMessage.Source;
import io.github.fernblick.signaling.control.ControlMessage.Video;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What viewers are told about a camera: itself, and how its source is. Owned by the camera's executor. */
final class CameraStatus {
    private final CameraSettings settings;
    private SourceState state = new SourceState.Idle();
    /** The newest format, which a lost source will most likely have again. */
    private @Nullable VideoFormat format;

    CameraStatus(CameraSettings settings) {
        this.settings = settings;
    }

    void become(SourceState next) {
        state = next;
        if (next instanceof SourceState.Live live) {
            format = live.format();
        }
    }

    /** The camera as one is told whose session sends {@code codec}. */
    ControlMessage.Camera camera(String codec) {
        return new ControlMessage.Camera(settings.name(), settings.agent(), List.of(), video(codec));
    }

    /** How the source is now; of the camera's own fields those that a live source may have changed. */
    ControlMessage.State state(String codec) {
        if (state instanceof SourceState.Live) {
            return told(Source.LIVE, Optional.empty(), video(codec));
        }
        if (state instanceof SourceState.Lost lost) {
            return told(Source.LOST, Optional.of(lost.reason()), Optional.empty());
        }
        // An idle one is being opened for whoever is told.
        return told(Source.STARTING, Optional.empty(), Optional.empty());
    }

    private static ControlMessage.State told(Source source, Optional<String> reason, Optional<Video> video) {
        return new ControlMessage.State(Optional.of(source), reason, Optional.empty(), video);
    }

    private Optional<Video> video(String codec) {
        return Optional.ofNullable(format)
                .map(known -> new Video(
                        known.width(), known.height(), known.rate().perSecond(), codec, settings.maxBitRate()));
    }
}
