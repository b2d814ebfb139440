package io.github.fernblick.signaling.link;

import io.github.fernblick.signaling.secret.RoomSecret;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A pairing link (protocol, section 9): where a camera's room is, and its secret.
 *
 * @param host a name, an IPv4 address, or an IPv6 address without brackets
 * @param port the server's, 443 when absent
 * @param name what the camera is called
 * @param pin the SHA-256 of the server's certificate, 64 lower-case hexadecimal digits
 * @param open whether the room is in open mode: signals are not sealed
 * @param plain whether the server is reached without TLS; for loopback and private addresses only
 */
public record PairingLink(
        String host,
        OptionalInt port,
        RoomSecret secret,
        Optional<String> name,
        Optional<String> pin,
        boolean open,
        boolean plain) {

    /** Where to connect: {@code wss://HOST[:PORT]/signaling}, or {@code ws:} for a plain one. */
    public URI server() {
        String authority =
                (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + (port.isPresent() ? ":" + port.getAsInt() : "");
        return URI.create((plain ? "ws://" : "wss://") + authority + "/signaling");
    }

    /** Neither the secret nor the link. */
    @Override
    public String toString() {
        return "PairingLink[" + host + "]";
    }
}
