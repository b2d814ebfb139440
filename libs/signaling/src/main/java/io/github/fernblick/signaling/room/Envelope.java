package io.github.fernblick.signaling.room;

import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.Nonce;
import io.github.fernblick.signaling.message.RawJson;
import java.util.Optional;

/** How signals go through the server: sealed, or as they are. Called on the room's serial executor. */
interface Envelope {

    /** A new connection: what was sealed over the one before opens no more. */
    void joined(ClientId self, Nonce nonce);

    /** Whether there are dealings with {@code member} at all. */
    boolean dealsWith(Member member);

    void memberJoined(Member member);

    void memberLeft(ClientId clientId);

    /** {@code plain} for {@code to}; empty when that is not there. */
    Optional<RawJson> seal(ClientId to, RawJson plain);

    /** What {@code from} put in; empty when it does not open. */
    Optional<RawJson> open(ClientId from, RawJson signal);
}
