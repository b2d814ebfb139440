package io.github.fernblick.signaling.message;

/** The hexadecimal forms that names on the wire take (protocol, section 2). */
final class HexName {
    /** Of client IDs, nonces and resume tokens: 128 bits. */
    static final int ID_LENGTH = 32;

    private HexName() {}

    /** Whether {@code text} is exactly {@code length} hexadecimal digits in lower case. */
    static boolean isLowerCaseHex(String text, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
            if (!digit) {
                return false;
            }
        }
        return true;
    }

    static void require(String text, int length, String what) {
        if (!isLowerCaseHex(text, length)) {
            // The text itself may be a secret: only its kind is named.
            throw new IllegalArgumentException(what + " is not " + length + " lower-case hexadecimal digits");
        }
    }
}
