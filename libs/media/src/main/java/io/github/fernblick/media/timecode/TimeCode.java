package io.github.fernblick.media.timecode;

import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.zip.CRC32;

/**
 * A wall-clock time as the bits of a picture: 44 bits of milliseconds since 1970-01-01T00:00Z (good until the year
 * 2527), most significant first, then the low 22 bits of their CRC-32 over 8 bytes, big endian.
 */
final class TimeCode {
    static final int BITS = 66;

    private static final int TIME_BITS = 44;
    private static final int CHECK_BITS = BITS - TIME_BITS;

    private TimeCode() {}

    /** The cells, true for white. */
    static boolean[] encode(long epochMillis) {
        boolean[] bits = new boolean[BITS];
        put(bits, 0, TIME_BITS, epochMillis);
        put(bits, TIME_BITS, CHECK_BITS, check(epochMillis));
        return bits;
    }

    /** The time, or nothing if the checksum doesn't fit. */
    static OptionalLong decode(boolean[] bits) {
        long epochMillis = get(bits, 0, TIME_BITS);
        return get(bits, TIME_BITS, CHECK_BITS) == check(epochMillis)
                ? OptionalLong.of(epochMillis)
                : OptionalLong.empty();
    }

    private static long check(long epochMillis) {
        CRC32 crc = new CRC32();
        crc.update(ByteBuffer.allocate(Long.BYTES).putLong(0, epochMillis & mask(TIME_BITS)));
        return crc.getValue() & mask(CHECK_BITS);
    }

    private static void put(boolean[] bits, int from, int count, long value) {
        for (int i = 0; i < count; i++) {
            bits[from + i] = (value >>> (count - 1 - i) & 1) == 1;
        }
    }

    private static long get(boolean[] bits, int from, int count) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 1 | (bits[from + i] ? 1 : 0);
        }
        return value;
    }

    private static long mask(int bits) {
        return (1L << bits) - 1;
    }
}
