package io.github.fernblick.signaling.message;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Well-formed UTF-8 (RFC 3629, section 4) and nothing else. The JSON parser does not check it: it takes surrogates and
 * overlong forms, and guesses UTF-16 and UTF-32 from a NUL among the first bytes.
 */
final class StrictUtf8 {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;

    private StrictUtf8() {}

    /** Whether {@code bytes} is well-formed, without a byte order mark, and with no NUL that could pass for UTF-16 or -32. */
    static boolean accepts(byte[] bytes) {
        return !startsLikeAnotherEncoding(bytes) && isWellFormed(bytes);
    }

    private static boolean startsLikeAnotherEncoding(byte[] bytes) {
        for (int i = 0; i < Math.min(4, bytes.length); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private static boolean isWellFormed(byte[] bytes) {
        int i = 0;
        while (i < bytes.length) {
            // Nearly all of it is ASCII: eight bytes at a time.
            if (i + Long.BYTES <= bytes.length && ((long) LONG.get(bytes, i) & HIGH_BITS) == 0) {
                i += Long.BYTES;
                continue;
            }
            int length = sequenceLength(bytes, i);
            if (length == 0) {
                return false;
            }
            i += length;
        }
        return true;
    }

    /** The length of the well-formed sequence at {@code i}, 0 when there is none. */
    private static int sequenceLength(byte[] bytes, int i) {
        int first = bytes[i] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (i + length > bytes.length || !isSecondByte(first, bytes[i + 1] & 0xFF)) {
            return 0;
        }
        for (int k = 2; k < length; k++) {
            if ((bytes[i + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /** The second byte is where overlong forms, surrogates and what lies beyond U+10FFFF are told apart. */
    private static boolean isSecondByte(int first, int second) {
        int lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        return second >= lowest && second <= highest;
    }
}
