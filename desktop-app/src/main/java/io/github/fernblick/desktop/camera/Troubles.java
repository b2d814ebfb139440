package io.github.fernblick.desktop.camera;

import io.github.fernblick.desktop.camera.Trouble.Cause;
import io.github.fernblick.signaling.client.SignalingFailure;
import io.github.fernblick.signaling.client.SignalingFailure.NotASignalingServer.Answer;

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
        if (failure instanceof SignalingFailure.Unreachable unreachable) {
            return unreachable(unreachable.why());
        }
        if (failure instanceof SignalingFailure.WrongPin) {
            return Cause.WRONG_PIN;
        }
        if (failure instanceof SignalingFailure.TlsFailed tls) {
            return tls(tls.why());
        }
        if (failure instanceof SignalingFailure.NotASignalingServer other) {
            return other.why() == Answer.SPEAKS_TLS ? Cause.SPEAKS_TLS : Cause.NOT_A_SERVER;
        }
        if (failure instanceof SignalingFailure.UnknownProtocol) {
            return Cause.UNKNOWN_PROTOCOL;
        }
        if (failure instanceof SignalingFailure.AccessDenied) {
            return Cause.ACCESS_DENIED;
        }
        return failure instanceof SignalingFailure.ClosedByServer ? Cause.SERVER_CLOSED : Cause.SERVER_LOST;
    }

    private static Cause unreachable(SignalingFailure.Unreachable.Contact why) {
        return switch (why) {
            case REFUSED -> Cause.SERVER_REFUSES;
            case NO_ROUTE -> Cause.NO_NETWORK;
            case NO_ANSWER, UNAVAILABLE -> Cause.SERVER_UNREACHABLE;
        };
    }

    private static Cause tls(SignalingFailure.TlsFailed.Tls why) {
        return switch (why) {
            case EXPIRED -> Cause.CERTIFICATE_EXPIRED;
            case NOT_YET_VALID -> Cause.CERTIFICATE_TOO_YOUNG;
            case OTHER_HOST -> Cause.CERTIFICATE_OF_ANOTHER;
            case UNTRUSTED -> Cause.CERTIFICATE_UNTRUSTED;
            case NO_TLS -> Cause.NO_TLS;
            case OTHER -> Cause.TLS_FAILED;
        };
    }
}
