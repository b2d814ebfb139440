package io.github.fernblick.signaling.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/** What the exceptions of connecting mean. */
final class ConnectFailures {
    private ConnectFailures() {}

    static SignalingFailure of(Throwable thrown, Failures failures) {
        if (thrown instanceof UnknownHostException) {
            return failures.unknownHost();
        } else if (thrown instanceof TimeoutException) {
            return failures.noAnswer();
        } else if (thrown instanceof NoRouteToHostException) {
            return failures.noRoute();
        } else if (thrown instanceof SocketException socket) {
            return of(socket, failures);
        } else if (thrown instanceof IOException) {
            return failures.lost();
        }
        return failures.garbage();
    }

    /** The JDK's texts are the only thing that tells these apart. */
    private static SignalingFailure of(SocketException thrown, Failures failures) {
        String text = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
        if (text.contains("unreachable")) {
            return failures.noRoute();
        } else if (text.contains("timed out")) {
            return failures.noAnswer();
        }
        return thrown instanceof ConnectException ? failures.refused() : failures.lost();
    }
}
