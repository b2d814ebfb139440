package io.github.fernblick.signaling.link;

import io.github.fernblick.signaling.secret.RoomSecret;

/** What somebody has typed of a room secret so far; a program says in its own language what is still wrong. */
public sealed interface RoomSecretInput {

    /** Nothing yet, or only blanks. */
    record Empty() implements RoomSecretInput {}

    /**
     * A character that is no hexadecimal digit, the first of them.
     *
     * @param character the one character, perhaps of two {@code char}s; may be a blank or a control character
     * @param position from 1, surrounding blanks not counted
     */
    record NotHexadecimal(String character, int position) implements RoomSecretInput {}

    /** All well so far, with {@code digits} of {@link RoomSecret#HEX_LENGTH}. */
    record TooShort(int digits) implements RoomSecretInput {}

    /** Nothing but digits, but {@code digits} of them are too many. */
    record TooLong(int digits) implements RoomSecretInput {}

    /** It is one. */
    record Complete(RoomSecret secret) implements RoomSecretInput {}

    /** Looks at {@code text}; upper case and surrounding blanks are accepted. */
    static RoomSecretInput check(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return new Empty();
        }
        for (int i = 0; i < stripped.length(); i++) {
            if (!Ascii.isHexDigit(stripped.charAt(i))) {
                return new NotHexadecimal(Character.toString(stripped.codePointAt(i)), i + 1);
            }
        }
        if (stripped.length() < RoomSecret.HEX_LENGTH) {
            return new TooShort(stripped.length());
        }
        return stripped.length() > RoomSecret.HEX_LENGTH
                ? new TooLong(stripped.length())
                : new Complete(RoomSecret.parse(stripped));
    }
}
