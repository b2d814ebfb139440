package io.github.fernblick.signaling.client;

import io.github.fernblick.signaling.message.ResumeToken;
import java.util.Optional;

/**
 * Keeps the newest resume token across restarts, beside the secret, so that a client that died does not find its own ghost in
 * its seat. Called on the room client's executor; an implementation that writes to a disk reports its troubles itself.
 */
public interface SeatMemory {

    Optional<ResumeToken> lastToken();

    void remember(ResumeToken token);
}
