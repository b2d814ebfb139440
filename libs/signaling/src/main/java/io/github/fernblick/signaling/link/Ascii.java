package io.github.fernblick.signaling.link;

import java.util.Locale;

/** Characters as links know them: ASCII only, whatever Unicode counts as digits and letters besides. */
final class Ascii {
    private Ascii() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHexDigit(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    static boolean isAlphanumeric(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isPrintable(char c) {
        return c > ' ' && c < 0x7F;
    }

    static boolean isDecimal(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> isDigit((char) c));
    }

    static boolean isHex(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> isHexDigit((char) c));
    }

    static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
