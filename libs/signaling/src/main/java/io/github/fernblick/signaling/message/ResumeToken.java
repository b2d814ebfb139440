package io.github.fernblick.signaling.message;

/**
 * Lets a client that lost its connection take its own seat again; known to it and the server only.
 *
 * @param hex 32 lower-case hexadecimal digits (128 bits)
 */
public record ResumeToken(String hex) {
    public ResumeToken {
        HexName.require(hex, HexName.ID_LENGTH, "a resume token");
    }

    /** Never the token: who knows it can take the seat. */
    @Override
    public String toString() {
        return "ResumeToken[…]";
    }
}
