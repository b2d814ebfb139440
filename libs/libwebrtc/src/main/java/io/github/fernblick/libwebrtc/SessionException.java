package io.github.fernblick.libwebrtc;

import java.io.Serial;
import java.util.concurrent.CompletionException;

/**
 * What a stage of {@link PeerSession} fails with. It has no cause, because those of libwebrtc quote the SDP they are about.
 */
public final class SessionException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final SessionFailure failure;

    public SessionException(SessionFailure failure) {
        super(failure.sentence());
        this.failure = failure;
    }

    /** The session's own failure behind {@code thrown}, or that the description did not fit when it is libwebrtc's. */
    static SessionException of(Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return cause instanceof SessionException known
                ? known
                : new SessionException(SessionFailure.DESCRIPTION_REFUSED);
    }

    public SessionFailure failure() {
        return failure;
    }
}
