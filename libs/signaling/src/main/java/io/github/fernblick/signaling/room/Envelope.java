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

    /** {@code plain} as {@code to} can open it; only after {@link #joined}, for one that there are dealings with. */
    RawJson seal(Member to, RawJson plain);

    /** What {@code from} put in; empty when it does not open. */
    Optional<RawJson> open(Member from, RawJson signal);

    /** {@code member} left. */
    void forget(Member member);
}
