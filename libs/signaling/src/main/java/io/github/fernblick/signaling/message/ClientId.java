package io.github.fernblick.signaling.message;

/**
 * Identifies a connection to the others in its room; made by the server, anew for each connection.
 *
 * @param hex 32 lower-case hexadecimal digits (128 bits)
 */
public record ClientId(String hex) {
    public ClientId {
        HexName.require(hex, HexName.ID_LENGTH, "a client ID");
    }

    @Override
    public String toString() {
        return hex;
    }
}
