package io.github.fernblick.desktop.camera;

import io.github.fernblick.desktop.camera.Trouble.Cause;
import io.github.fernblick.signaling.client.SignalingFailure;

/** What the signaling library reports, in the viewer's words. */
final class Troubles {
    private Troubles() {}

    static Trouble of(SignalingFailure failure) {
        return Trouble.of(cause(failure));
    }

    private static Cause cause(SignalingFailure failure) {
        if (failure instanceof SignalingFailure.UnknownHost) {
            return Cause.UNKNOWN_HOST;
        }
        if (failure instanceof SignalingFailure.Unreachable) {
            return Cause.SERVER_UNREACHABLE;
        }
        if (failure instanceof SignalingFailure.WrongPin) {
            return Cause.WRONG_PIN;
        }
        if (failure instanceof SignalingFailure.TlsFailed) {
            return Cause.TLS_FAILED;
        }
        if (failure instanceof SignalingFailure.NotASignalingServer) {
            return Cause.NOT_A_SERVER;
        }
        if (failure instanceof SignalingFailure.UnknownProtocol) {
            return Cause.UNKNOWN_PROTOCOL;
        }
        if (failure instanceof SignalingFailure.AccessDenied) {
            return Cause.ACCESS_DENIED;
        }
        return failure instanceof SignalingFailure.ClosedByServer ? Cause.SERVER_CLOSED : Cause.SERVER_LOST;
    }
}
