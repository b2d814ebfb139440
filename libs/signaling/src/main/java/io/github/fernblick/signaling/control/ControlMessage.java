package io.github.fernblick.signaling.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A control message (protocol, section 8). Units: pixels, frames per second, bits per second, microseconds. */
public sealed interface ControlMessage {

    /** The longest text, in UTF-16 units. A longer one that is sent is cut; one that is received is ill-formed. */
    int MAX_TEXT = 256;

    /** The longest list. */
    int MAX_LIST = 256;

    /** The picture as it is sent. */
    record Video(int width, int height, double frameRate, String codec, int bitRate) {}

    /** A picture that the camera can be asked for. */
    record Format(int width, int height, List<Double> frameRates) {
        public Format {
            frameRates = List.copyOf(frameRates);
        }
    }

    /** What the camera's source is doing. */
    enum Source {
        LIVE,
        STARTING,
        LOST
    }

    /**
     * First of all, once a session is connected.
     *
     * @param agent the program and its version
     * @param can what it can besides a picture: {@code talk}, {@code ptz}
     * @param video the picture, once there is one
     */
    record Camera(
            String name,
            String agent,
            List<String> can,
            Optional<Video> video,
            List<Format> formats,
            List<CameraControl> controls)
            implements ControlMessage {
        public Camera {
            can = List.copyOf(can);
            formats = List.copyOf(formats);
            controls = List.copyOf(controls);
        }

        /** A camera that offers no formats and nothing to set. */
        public Camera(String name, String agent, List<String> can, Optional<Video> video) {
            this(name, agent, can, video, List.of(), List.of());
        }
    }

    /** What changed at the camera; absent is unchanged. */
    record State(
            Optional<Source> source,
            Optional<String> reason,
            Optional<String> name,
            Optional<Video> video,
            Optional<List<String>> can,
            Optional<List<Format>> formats,
            Optional<List<CameraControl>> controls)
            implements ControlMessage {
        public State {
            can = can.map(List::copyOf);
            formats = formats.map(List::copyOf);
            controls = controls.map(List::copyOf);
        }

        /** One that leaves what the camera can, its formats and controls as they are. */
        public State(Optional<Source> source, Optional<String> reason, Optional<String> name, Optional<Video> video) {
            this(source, reason, name, video, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

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

    /** Asks for a control to be set. */
    record SetControl(String id, String name, ControlValue value) implements ControlMessage {}

    /** Answers a request; {@code refused} is empty when all was done. */
    record Result(String id, List<Refused> refused) implements ControlMessage {
        public Result {
            refused = List.copyOf(refused);
        }
    }

    /** One thing that was not done; without a name where the whole request was not understood. */
    record Refused(Optional<String> name, String reason) {}

    /** What a relay sends in which media section. */
    record Streams(List<Stream> streams) implements ControlMessage {
        public Streams {
            streams = List.copyOf(streams);
        }
    }

    /** One of a relay's streams: the media section's identification, whose it is, and what that one is called. */
    record Stream(String mid, String clientId, String name) {}

    /** Asks for the other end's clock, as in NTP (RFC 5905, section 8). {@code t0}: sent, by the asker's clock. */
    record Ping(long t0) implements ControlMessage {}

    /** Answers a {@link Ping}: {@code t1} received and {@code t2} answered, by the answerer's clock. */
    record Pong(long t0, long t1, long t2) implements ControlMessage {}

    /**
     * When a frame was captured.
     *
     * @param rtpTimestamp the frame's, unsigned 32 bits
     * @param capturedAt by the camera's clock, since the Unix epoch
     */
    record FrameTime(long rtpTimestamp, long capturedAt) implements ControlMessage {}

    /** A type or form that this version does not know, with the request's {@code id} when it has one. */
    record Unknown(String type, Optional<String> id) implements ControlMessage {}
}
