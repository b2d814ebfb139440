package io.github.fernblick.desktop.camera;

import io.github.fernblick.desktop.text.Message;
import java.time.Instant;
import java.util.Optional;

/** How a camera stands, from opening its tab to closing it. Computed in one place, {@link WatchJourney}. */
public sealed interface CameraState {

    /** How far the way to the first picture has been gone. */
    enum Step {
        CONTACTING_SERVER("step.contacting-server"),
        WAITING_FOR_CAMERA("step.waiting-for-camera"),
        CONNECTING("step.connecting"),
        WAITING_FOR_KEY_FRAME("step.waiting-for-key-frame");

        private final String key;

        Step(String key) {
            this.key = key;
        }

        /** The text of the step, as a key of the bundles. */
        public String key() {
            return key;
        }
    }

    /** Not watched. */
    record Idle() implements CameraState {}

    /** On its way, attempt {@code attempt} from 1. */
    record Connecting(Step step, int attempt) implements CameraState {}

    /** Pictures come. */
    record Live() implements CameraState {}

    /** The connection stands or is being renewed, but no picture came since {@code since}. */
    record Stalled(Instant since, Trouble why) implements CameraState {}

    /** Tries again by itself at {@code at}. */
    record Reconnecting(Instant at, Trouble why) implements CameraState {}

    /** The server is there, the camera is not; it is waited for. */
    record Offline(Trouble why) implements CameraState {}

    /** Trying again by itself would not help. */
    record Failed(Trouble why) implements CameraState {}

    /** Why there is no picture, in those states that have a reason. */
    default Optional<Trouble> trouble() {
        if (this instanceof Stalled stalled) {
            return Optional.of(stalled.why());
        }
        if (this instanceof Reconnecting reconnecting) {
            return Optional.of(reconnecting.why());
        }
        if (this instanceof Offline offline) {
            return Optional.of(offline.why());
        }
        return this instanceof Failed failed ? Optional.of(failed.why()) : Optional.empty();
    }

    /** The state in two words or so, for a tab and for a screen reader. */
    default Message word() {
        if (this instanceof Idle) {
            return Message.of("state.idle");
        }
        if (this instanceof Connecting connecting) {
            return Message.of(connecting.step().key());
        }
        if (this instanceof Live) {
            return Message.of("state.live");
        }
        if (this instanceof Stalled) {
            return Message.of("state.stalled");
        }
        if (this instanceof Reconnecting) {
            return Message.of("state.reconnecting");
        }
        return Message.of(this instanceof Offline ? "state.offline" : "state.failed");
    }
}
