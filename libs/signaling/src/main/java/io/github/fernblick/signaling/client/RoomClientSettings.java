package io.github.fernblick.signaling.client;

import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.message.WireRoomId;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which room to enter, at which server, and as what.
 *
 * @param server {@code wss://HOST[:PORT]/signaling}, or {@code ws:}; without a path it is {@code /signaling}
 * @param pin the SHA-256 of the certificate's DER, 64 lower-case hexadecimal digits; with it this certificate is trusted and
 *     no other, whatever its name and dates
 * @param capacity how many the room shall hold, only for a camera or a relay
 * @param accessKey for a server that wants one
 */
public record RoomClientSettings(
        URI server,
        Optional<String> pin,
        WireRoomId roomId,
        Role role,
        OptionalInt capacity,
        Optional<String> accessKey) {

    /** @throws IllegalArgumentException if {@code server} or {@code pin} has another form */
    public RoomClientSettings {
        ServerAddress.of(server);
        if (pin.isPresent() && !CertificatePin.isOne(pin.get())) {
            throw new IllegalArgumentException("a pin is 64 lower-case hexadecimal digits");
        }
    }

    /** Neither room nor key. */
    @Override
    public String toString() {
        return "RoomClientSettings[" + role.wireName() + " at " + server.getHost() + "]";
    }
}
