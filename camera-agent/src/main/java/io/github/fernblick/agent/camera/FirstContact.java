package io.github.fernblick.agent.camera;

import io.github.fernblick.signaling.client.SignalingFailure;
import io.github.fernblick.signaling.client.SignalingFailure.NotASignalingServer;
import io.github.fernblick.signaling.client.SignalingFailure.TlsFailed;
import io.github.fernblick.signaling.client.SignalingFailure.WrongPin;
import io.github.fernblick.signaling.room.RoomEvents.Signaling;
import java.util.function.BiConsumer;

/**
 * Tells a mistake from bad luck. A server that never let the camera in and is none, or has another certificate, was most
 * likely named wrongly: whoever started the agent wants to know. Once the camera was in, the same is a trouble that passes,
 * and it keeps trying. Owned by the camera's executor.
 */
final class FirstContact {
    private final BiConsumer<SignalingFailure, Boolean> failed;
    private boolean made;

    /** @param failed gets why the server can't be used, and whether it could be once */
    FirstContact(BiConsumer<SignalingFailure, Boolean> failed) {
        this.failed = failed;
    }

    /** Says whether that was the end. */
    boolean ends(Signaling state) {
        if (state instanceof Signaling.InRoom) {
            made = true;
        } else if (state instanceof Signaling.Failed hopeless) {
            failed.accept(hopeless.why(), made);
            return true;
        } else if (state instanceof Signaling.Disconnected lost && !made && isMistake(lost.why())) {
            failed.accept(lost.why(), false);
            return true;
        }
        return false;
    }

    private static boolean isMistake(SignalingFailure why) {
        if (why instanceof TlsFailed tls) {
            return switch (tls.why()) {
                case OTHER_HOST, UNTRUSTED, NO_TLS -> true;
                // A machine that has just started may not know the time yet; the rest may be the network's doing.
                case EXPIRED, NOT_YET_VALID, OTHER -> false;
            };
        }
        return why instanceof WrongPin || why instanceof NotASignalingServer;
    }
}
