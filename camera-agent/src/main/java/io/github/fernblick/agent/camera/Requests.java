package io.github.fernblick.agent.camera;

import io.github.fernblick.signaling.control.ControlMessage;
import io.github.fernblick.signaling.control.ControlMessage.Refused;
import io.github.fernblick.signaling.control.ControlMessage.Result;
import io.github.fernblick.signaling.control.ControlMessage.SetControl;
import io.github.fernblick.signaling.control.ControlMessage.SetVideo;
import io.github.fernblick.signaling.control.ControlMessage.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers what viewers ask of a camera (protocol, section 8). */
final class Requests {
    private static final String FIXED = "this camera's picture is set at the camera";

    private Requests() {}

    /** The answer; empty for what is no request. */
    static Optional<Result> answer(ControlMessage message) {
        if (message instanceof SetVideo wish) {
            return Optional.of(new Result(wish.id(), refusals(wish)));
        }
        if (message instanceof SetControl wish) {
            return Optional.of(new Result(
                    wish.id(), List.of(new Refused(Optional.of(wish.name()), "this camera has no such control"))));
        }
        if (message instanceof Unknown unknown) {
            return unknown.id()
                    .map(id -> new Result(
                            id, List.of(new Refused(Optional.empty(), "this camera does not know such a request"))));
        }
        return Optional.empty();
    }

    private static List<Refused> refusals(SetVideo wish) {
        List<Refused> refused = new ArrayList<>();
        refuseIf(wish.width().isPresent(), "width", refused);
        refuseIf(wish.height().isPresent(), "height", refused);
        refuseIf(wish.frameRate().isPresent(), "frameRate", refused);
        refuseIf(wish.maxBitRate().isPresent(), "maxBitRate", refused);
        return refused;
    }

    private static void refuseIf(boolean asked, String name, List<Refused> refused) {
        if (asked) {
            refused.add(new Refused(Optional.of(name), FIXED));
        }
    }
}
