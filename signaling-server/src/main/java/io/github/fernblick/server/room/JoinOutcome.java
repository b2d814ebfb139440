package io.github.fernblick.server.room;

import io.github.fernblick.signaling.message.ErrorCode;

/** What became of a wish to join. */
public sealed interface JoinOutcome {

    /** It is in, and {@code Joined} was sent to it. */
    record Admitted(Seat seat) implements JoinOutcome {}

    /** It is not in. The asker tells it so. */
    record Refused(ErrorCode code) implements JoinOutcome {}
}
