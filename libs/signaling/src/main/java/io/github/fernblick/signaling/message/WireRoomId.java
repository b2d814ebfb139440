package io.github.fernblick.signaling.message;

/**
 * What the server sees of a room: derived from the room secret, or the secret itself in open mode.
 *
 * @param hex 64 lower-case hexadecimal digits (256 bits)
 */
public record WireRoomId(String hex) {
    /** Its length in hexadecimal digits. */
    public static final int HEX_LENGTH = 64;

    public WireRoomId {
        HexName.require(hex, HEX_LENGTH, "a wire room ID");
    }

    /** Never the ID: who knows it can take a seat. */
    @Override
    public String toString() {
        return "WireRoomId[…]";
    }
}
