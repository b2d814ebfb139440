package io.github.fernblick.signaling.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.Nonce;
import io.github.fernblick.signaling.message.WireRoomId;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** What is derived from a room secret (protocol, section 6). Immutable. */
public final class RoomKeys {
    private static final byte[] SALT = "fernblick/1".getBytes(US_ASCII);

    private final WireRoomId wireRoomId;
    private final SecretKey signalKey;

    private RoomKeys(WireRoomId wireRoomId, SecretKey signalKey) {
        this.wireRoomId = wireRoomId;
        this.signalKey = signalKey;
    }

    public static RoomKeys of(RoomSecret secret) {
        return new RoomKeys(
                new WireRoomId(HexFormat.of().formatHex(derive(secret, "room-id"))),
                new SecretKeySpec(derive(secret, "signal-key"), "AES"));
    }

    private static byte[] derive(RoomSecret secret, String info) {
        return Hkdf.derive(SALT, secret.bytes(), info.getBytes(US_ASCII), 32);
    }

    /** What a sealed client enters its room by. */
    public WireRoomId wireRoomId() {
        return wireRoomId;
    }

    /**
     * Seals and opens on one connection.
     *
     * @param self the ID that the server gave to this connection
     * @param nonce what this connection joined with; never used for another one
     */
    public SealedConnection connection(ClientId self, Nonce nonce, SecureRandom random) {
        return new SealedConnection(new SignalCipher(signalKey, random), self, nonce);
    }

    SecretKey signalKey() {
        return signalKey;
    }

    @Override
    public String toString() {
        return "RoomKeys[…]";
    }
}
