package io.github.fernblick.signaling.message;

/**
 * Made by a client, anew for each connection; goes into what it seals.
 *
 * @param hex 32 lower-case hexadecimal digits (128 bits)
 */
public record Nonce(String hex) {
    public Nonce {
        HexName.require(hex, HexName.ID_LENGTH, "a nonce");
    }
}
