package io.github.fernblick.signaling.control;

import static io.github.fernblick.signaling.control.JsonTexts.putNumber;
import static io.github.fernblick.signaling.control.JsonTexts.putText;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import io.github.fernblick.signaling.control.ControlMessage.Viewers;
import io.github.fernblick.signaling.control.ControlMessage.Watching;

/** Writes control messages. Thread-safe. */
public final class ControlWriter {

    /**
     * Fills {@code target}, the object under {@code control}.
     *
     * @throws IllegalArgumentException for {@link ControlMessage.Unknown}: nobody can say what he did not understand
     */
    public void write(ControlMessage message, ObjectNode target) {
        if (message instanceof Camera camera) {
            camera(camera, target.put("type", "Camera"));
        } else if (message instanceof State state) {
            state(state, target.put("type", "State"));
        } else if (message instanceof Viewers viewers) {
            viewers(viewers, target.put("type", "Viewers"));
        } else if (message instanceof SetVideo setVideo) {
            setVideo(setVideo, target.put("type", "SetVideo"));
        } else if (message instanceof SetControl setControl) {
            setControl(setControl, target.put("type", "SetControl"));
        } else if (message instanceof Result result) {
            result(result, target.put("type", "Result"));
        } else if (message instanceof Streams streams) {
            streams(streams, target.put("type", "Streams"));
        } else if (message instanceof Ping ping) {
            target.put("type", "Ping").put("t0", ping.t0());
        } else if (message instanceof Pong pong) {
            target.put("type", "Pong").put("t0", pong.t0()).put("t1", pong.t1()).put("t2", pong.t2());
        } else if (message instanceof FrameTime time) {
            target.put("type", "FrameTime")
                    .put("rtpTimestamp", time.rtpTimestamp())
                    .put("capturedAt", time.capturedAt());
        } else {
            throw new IllegalArgumentException("an unknown control message cannot be written");
        }
    }

    private static void camera(Camera camera, ObjectNode target) {
        putText(target, "name", camera.name());
        putText(target, "agent", camera.agent());
        JsonTexts.putTexts(target, "can", camera.can());
        camera.video().ifPresent(video -> PictureWriter.video(video, target));
        if (!camera.formats().isEmpty()) {
            PictureWriter.formats(camera.formats(), target);
        }
        if (!camera.controls().isEmpty()) {
            CameraControlWriter.controls(camera.controls(), target);
        }
    }

    private static void state(State state, ObjectNode target) {
        state.source().ifPresent(source -> target.put("source", wireName(source)));
        state.reason().ifPresent(reason -> putText(target, "reason", reason));
        state.name().ifPresent(name -> putText(target, "name", name));
        state.video().ifPresent(video -> PictureWriter.video(video, target));
        state.can().ifPresent(can -> JsonTexts.putTexts(target, "can", can));
        state.formats().ifPresent(formats -> PictureWriter.formats(formats, target));
        state.controls().ifPresent(controls -> CameraControlWriter.controls(controls, target));
    }

    private static String wireName(Source source) {
        return switch (source) {
            case LIVE -> "live";
            case STARTING -> "starting";
            case LOST -> "lost";
        };
    }

    private static void viewers(Viewers viewers, ObjectNode target) {
        ArrayNode list = target.putArray("viewers");
        for (Watching viewer : viewers.viewers()) {
            ObjectNode one = list.addObject()
                    .put("since", viewer.since().toString())
                    .put("path", viewer.relayed() ? "relayed" : "direct");
            if (viewer.you()) {
                one.put("you", true);
            }
        }
    }

    private static void setVideo(SetVideo setVideo, ObjectNode target) {
        putText(target, "id", setVideo.id());
        setVideo.width().ifPresent(width -> target.put("width", width));
        setVideo.height().ifPresent(height -> target.put("height", height));
        setVideo.frameRate().ifPresent(frameRate -> putNumber(target, "frameRate", frameRate));
        setVideo.maxBitRate().ifPresent(maxBitRate -> target.put("maxBitRate", maxBitRate));
    }

    private static void setControl(SetControl setControl, ObjectNode target) {
        putText(target, "id", setControl.id());
        putText(target, "name", setControl.name());
        if (setControl.value() instanceof ControlValue.Amount amount) {
            putNumber(target, "value", amount.value());
        } else if (setControl.value() instanceof ControlValue.Position position) {
            target.put("value", position.on());
        } else if (setControl.value() instanceof ControlValue.Choice choice) {
            putText(target, "value", choice.name());
        }
    }

    private static void result(Result result, ObjectNode target) {
        putText(target, "id", result.id());
        ArrayNode list = target.putArray("refused");
        for (Refused refused : result.refused()) {
            ObjectNode one = list.addObject();
            refused.name().ifPresent(name -> putText(one, "name", name));
            putText(one, "reason", refused.reason());
        }
    }

    private static void streams(Streams streams, ObjectNode target) {
        ArrayNode list = target.putArray("streams");
        for (Stream stream : streams.streams()) {
            ObjectNode one = list.addObject();
            putText(one, "mid", stream.mid());
            putText(one, "clientId", stream.clientId());
            putText(one, "name", stream.name());
        }
    }
}
