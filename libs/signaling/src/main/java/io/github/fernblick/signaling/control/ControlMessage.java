package io.github.fernblick.signaling.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A control message (protocol, section 8). Units: pixels, frames per second, bits per second, microseconds. */
public sealed interface ControlMessage {

    /** The picture as it is sent. */
    record Video(int width, int height, double frameRate, String codec, int bitRate) {}

    /** What the camera's source is doing. */
    enum Source {
        LIVE,
        STARTING,
        LOST
    }

    /** First of all, once a session is connected. More fields (formats, controls) come with what a camera can do. */
    record Camera(String name, String agent, List<String> can, Optional<Video> video) implements ControlMessage {
        public Camera {
            can = List.copyOf(can);
        }
    }

    /** What changed at the camera; absent is unchanged. */
    record State(Optional<Source> source, Optional<String> reason, Optional<String> name, Optional<Video> video)
            implements ControlMessage {}

    /** Who watches. */
    record Viewers(List<Watching> viewers) implements ControlMessage {
        public Viewers {
            viewers = List.copyOf(viewers);
        }
    }

    /** One who watches; {@code relayed} or direct; {@code you} marks the receiver itself. */
    record Watching(Instant since, boolean relayed, boolean you) {}

    /** Asks for another picture; absent is unchanged. */
    record SetVideo(String id, OptionalInt width, OptionalInt height, OptionalDouble frameRate, OptionalInt maxBitRate)
            implements ControlMessage {}

    /** Answers a request; {@code refused} is empty when all was done. */
    record Result(String id, List<Refused> refused) implements ControlMessage {
        public Result {
            refused = List.copyOf(refused);
        }
    }

    /** One thing that was not done; without a name where the whole request was not understood. */
    record Refused(Optional<String> name, String reason) {}

    /** A type or form that this version does not know, with the request's {@code id} when it has one. */
    record Unknown(String type, Optional<String> id) implements ControlMessage {}
}
