package io.github.fernblick.signaling.client;

import java.io.IOException;

/** There is no way through to a server, and this is why. An {@code IOException}, because it has to pass through Tyrus. */
final class NoWayException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient SignalingFailure failure;

    NoWayException(SignalingFailure failure) {
        super(failure.sentence());
        this.failure = failure;
    }

    SignalingFailure failure() {
        return failure;
    }
}
