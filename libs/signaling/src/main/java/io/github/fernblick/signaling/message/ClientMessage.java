package io.github.fernblick.signaling.message;

import java.util.Optional;
import java.util.OptionalInt;

/** What a client says (protocol, section 4). */
public sealed interface ClientMessage {

    /** Joins the room, creating it if nobody is in it. Optional fields as the client gave them. */
    record JoinOrCreate(
            WireRoomId roomId,
            Role role,
            Optional<Nonce> nonce,
            OptionalInt capacity,
            Optional<ResumeToken> resume,
            Optional<ClientId> replaces,
            Optional<String> accessKey)
            implements ClientMessage {

        /** Never the access key. */
        @Override
        public String toString() {
            return "JoinOrCreate[" + role.wireName() + "]";
        }
    }

    /** Hands {@code signal} to client {@code to}, or without it to everyone else in the room. */
    record Signal(RawJson signal, Optional<ClientId> to) implements ClientMessage {}

    /** For clients that cannot see WebSocket pings. */
    record Ping() implements ClientMessage {}
}
