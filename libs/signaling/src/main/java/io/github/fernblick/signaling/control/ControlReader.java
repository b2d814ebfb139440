package io.github.fernblick.signaling.control;

import static io.github.fernblick.signaling.control.ControlMessage.MAX_LIST;
import static io.github.fernblick.signaling.control.ControlMessage.MAX_TEXT;

import io.github.fernblick.signaling.control.ControlMessage.Camera;
import io.github.fernblick.signaling.control.ControlMessage.FrameTime;
import io.github.fernblick.signaling.control.ControlMessage.Ping;
import io.github.fernblick.signaling.control.ControlMessage.Pong;
import io.github.fernblick.signaling.control.ControlMessage.Refused;
import io.github.fernblick.signaling.control.ControlMessage.Result;
import io.github.fernblick.signaling.control.ControlMessage.SetControl;
import io.github.fernblick.signaling.control.ControlMessage.SetVideo;
import io.github.fernblick.signaling.control.ControlMessage.Source;
import io.github.fernblick.signaling.control.ControlMessage.State;
import io.github.fernblick.signaling.control.ControlMessage.Stream;
import io.github.fernblick.signaling.control.ControlMessage.Streams;
import io.github.fernblick.signaling.control.ControlMessage.Unknown;
import io.github.fernblick.signaling.control.ControlMessage.Viewers;
import io.github.fernblick.signaling.control.ControlMessage.Watching;
import io.github.fernblick.signaling.json.IllFormedException;
import io.github.fernblick.signaling.json.JsonFields;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads control messages. What it does not know, or what is ill-formed, becomes an {@link Unknown}. Thread-safe. */
public final class ControlReader {
    private static final long MAX_TIME = (1L << 53) - 1;
    private static final long MAX_RTP_TIMESTAMP = (1L << 32) - 1;
    private static final int MAX_BIT_RATE = 1_000_000_000;

    /** What {@code message}, the object under {@code control}, says. */
    public ControlMessage read(JsonFields message) {
        try {
            String type = message.text("type", MAX_TEXT);
            return readKnown(type, message).orElseGet(() -> unknown(message));
        } catch (IllFormedException e) {
            return unknown(message);
        }
    }

    private static Optional<ControlMessage> readKnown(String type, JsonFields message) throws IllFormedException {
        return switch (type) {
            case "Camera" -> Optional.of(camera(message));
            case "State" -> Optional.of(state(message));
            case "Viewers" -> Optional.of(viewers(message));
            case "SetVideo" -> Optional.of(setVideo(message));
            case "SetControl" -> Optional.of(setControl(message));
            case "Result" -> Optional.of(result(message));
            case "Streams" -> Optional.of(streams(message));
            case "Ping" -> Optional.of(new Ping(time(message, "t0")));
            case "Pong" -> Optional.of(new Pong(time(message, "t0"), time(message, "t1"), time(message, "t2")));
            case "FrameTime" ->
                Optional.of(new FrameTime(
                        message.integer("rtpTimestamp", 0, MAX_RTP_TIMESTAMP), time(message, "capturedAt")));
            default -> Optional.empty();
        };
    }

    private static Unknown unknown(JsonFields message) {
        return new Unknown(shortText(message, "type").orElse(""), shortText(message, "id"));
    }

    private static Optional<String> shortText(JsonFields message, String name) {
        try {
            return message.optionalText(name, MAX_TEXT);
        } catch (IllFormedException e) {
            return Optional.empty();
        }
    }

    private static Camera camera(JsonFields message) throws IllFormedException {
        return new Camera(
                text(message, "name"),
                message.optionalText("agent", MAX_TEXT).orElse(""),
                message.has("can") ? message.texts("can", MAX_LIST, MAX_TEXT) : List.of(),
                PictureReader.optionalVideo(message),
                message.has("formats") ? PictureReader.formats(message) : List.of(),
                message.has("controls") ? CameraControlReader.controls(message) : List.of());
    }

    private static State state(JsonFields message) throws IllFormedException {
        return new State(
                source(message),
                message.optionalText("reason", MAX_TEXT),
                message.optionalText("name", MAX_TEXT),
                PictureReader.optionalVideo(message),
                message.has("can") ? Optional.of(message.texts("can", MAX_LIST, MAX_TEXT)) : Optional.empty(),
                message.has("formats") ? Optional.of(PictureReader.formats(message)) : Optional.empty(),
                message.has("controls") ? Optional.of(CameraControlReader.controls(message)) : Optional.empty());
    }

    private static Optional<Source> source(JsonFields message) throws IllFormedException {
        Optional<String> name = message.optionalText("source", MAX_TEXT);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (name.get()) {
                    case "live" -> Source.LIVE;
                    case "starting" -> Source.STARTING;
                    case "lost" -> Source.LOST;
                    default -> throw new IllFormedException("the source is unknown");
                });
    }

    private static Viewers viewers(JsonFields message) throws IllFormedException {
        List<Watching> viewers = new ArrayList<>();
        for (JsonFields viewer : message.objects("viewers", MAX_LIST)) {
            viewers.add(new Watching(since(viewer), isRelayed(viewer), viewer.has("you") && viewer.flag("you")));
        }
        return new Viewers(viewers);
    }

    private static Instant since(JsonFields viewer) throws IllFormedException {
        try {
            return Instant.parse(text(viewer, "since"));
        } catch (DateTimeParseException e) {
            throw new IllFormedException("the field since is not a time");
        }
    }

    private static boolean isRelayed(JsonFields viewer) throws IllFormedException {
        return switch (text(viewer, "path")) {
            case "relayed" -> true;
            case "direct" -> false;
            default -> throw new IllFormedException("the path is unknown");
        };
    }

    private static SetVideo setVideo(JsonFields message) throws IllFormedException {
        return new SetVideo(
                text(message, "id"),
                message.optionalSmallInteger("width", 1, PictureReader.MAX_SIDE),
                message.optionalSmallInteger("height", 1, PictureReader.MAX_SIDE),
                message.optionalNumber("frameRate", PictureReader.MIN_FRAME_RATE, PictureReader.MAX_FRAME_RATE),
                message.optionalSmallInteger("maxBitRate", 1, MAX_BIT_RATE));
    }

    private static SetControl setControl(JsonFields message) throws IllFormedException {
        return new SetControl(text(message, "id"), text(message, "name"), value(message));
    }

    private static ControlValue value(JsonFields message) throws IllFormedException {
        if (message.isNumber("value")) {
            return new ControlValue.Amount(CameraControlReader.amount(message, "value"));
        }
        if (message.isFlag("value")) {
            return new ControlValue.Position(message.flag("value"));
        }
        return new ControlValue.Choice(text(message, "value"));
    }

    private static Result result(JsonFields message) throws IllFormedException {
        List<Refused> refused = new ArrayList<>();
        for (JsonFields one : message.objects("refused", MAX_LIST)) {
            refused.add(new Refused(one.optionalText("name", MAX_TEXT), text(one, "reason")));
        }
        return new Result(text(message, "id"), refused);
    }

    private static Streams streams(JsonFields message) throws IllFormedException {
        List<Stream> streams = new ArrayList<>();
        for (JsonFields stream : message.objects("streams", MAX_LIST)) {
            streams.add(new Stream(text(stream, "mid"), text(stream, "clientId"), text(stream, "name")));
        }
        return new Streams(streams);
    }

    private static long time(JsonFields message, String name) throws IllFormedException {
        // A clock may stand before 1970, or before the other end's.
        return message.integer(name, -MAX_TIME, MAX_TIME);
    }

    private static String text(JsonFields fields, String name) throws IllFormedException {
        return fields.text(name, MAX_TEXT);
    }
}
