package io.github.fernblick.server.room;

import io.github.fernblick.signaling.message.WireRoomId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a log calls a room: the first 8 hexadecimal digits of an HMAC under a key that lives as long as this process. Lines
 * about one room can be told to belong together; nobody can get to the room from them. Thread-safe.
 */
public final class RoomLabels {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public RoomLabels(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    String of(WireRoomId id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] hash = mac.doFinal(id.hex().getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }
}
