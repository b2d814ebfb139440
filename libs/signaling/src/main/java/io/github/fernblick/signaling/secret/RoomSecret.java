package io.github.fernblick.signaling.secret;

import io.github.fernblick.signaling.message.WireRoomId;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The room secret: what people share, type, paste, print or scan. 256 bits from a secure random source; it never reaches a log,
 * nor, unless in open mode, the server.
 */
public final class RoomSecret {
    /** Its length in hexadecimal digits. */
    public static final int HEX_LENGTH = 64;

    private final byte[] bytes;

    private RoomSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new one. */
    public static RoomSecret random(SecureRandom random) {
        byte[] bytes = new byte[HEX_LENGTH / 2];
        random.nextBytes(bytes);
        return new RoomSecret(bytes);
    }

    /**
     * What a person typed: upper case and surrounding blanks are accepted.
     *
     * @throws IllegalArgumentException if it is not 64 hexadecimal digits; the message does not hold the text
     */
    public static RoomSecret parse(String text) {
        String hex = text.strip().toLowerCase(Locale.ROOT);
        if (hex.length() != HEX_LENGTH || !hex.chars().allMatch(RoomSecret::isHexDigit)) {
            throw new IllegalArgumentException("a room secret is 64 hexadecimal digits");
        }
        return new RoomSecret(HexFormat.of().parseHex(hex));
    }

    // Character.digit would accept full-width digits.
    private static boolean isHexDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    /** A copy of its 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** What a client in open mode enters its room by: the secret itself, told to the server. */
    public WireRoomId openWireRoomId() {
        return new WireRoomId(reveal());
    }

    /** Its canonical form, to be shown to the person it belongs to, or stored; never to be logged. */
    public String reveal() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RoomSecret that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "RoomSecret[…]";
    }
}
