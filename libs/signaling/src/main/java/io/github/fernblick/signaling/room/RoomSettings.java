package io.github.fernblick.signaling.room;

import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.secret.RoomSecret;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which room to enter, where, and as what.
 *
 * @param server {@code wss://HOST[:PORT]/signaling}, or {@code ws:} where that was asked for
 * @param pin the SHA-256 of the certificate's DER, 64 lower-case hexadecimal digits; with it this certificate is trusted and
 *     no other
 * @param open whether signals go unsealed and the secret itself is the wire room ID (open mode)
 * @param capacity how many the room shall hold, only for a camera or a relay
 * @param accessKey for a server that wants one
 */
public record RoomSettings(
        URI server,
        Optional<String> pin,
        RoomSecret secret,
        boolean open,
        Role role,
        OptionalInt capacity,
        Optional<String> accessKey) {

    /** Neither secret nor key. */
    @Override
    public String toString() {
        return "RoomSettings[" + role.wireName() + " at " + server.getHost() + "]";
    }
}
