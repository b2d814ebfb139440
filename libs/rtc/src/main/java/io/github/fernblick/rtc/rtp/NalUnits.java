package io.github.fernblick.rtc.rtp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** H.264's network abstraction layer units (ITU-T H.264, section 7.4.1 and annex B). */
public final class NalUnits {
    static final int IDR_SLICE = 5;
    static final int SEI = 6;
    static final int SEQUENCE_PARAMETER_SET = 7;
    static final int PICTURE_PARAMETER_SET = 8;
    static final int ACCESS_UNIT_DELIMITER = 9;
    static final int FILLER = 12;

    private NalUnits() {}

    /** The units between the start codes of {@code annexB}: views, without start codes and trailing zeros. */
    public static List<ByteBuffer> split(ByteBuffer annexB) {
        ByteBuffer bytes = annexB.slice();
        List<ByteBuffer> units = new ArrayList<>();
        int begin = -1;
        int i = 0;
        while (i + 3 <= bytes.limit()) {
            if (bytes.get(i) == 0 && bytes.get(i + 1) == 0 && bytes.get(i + 2) == 1) {
                add(units, bytes, begin, i);
                begin = i + 3;
                i = begin;
            } else {
                i++;
            }
        }
        add(units, bytes, begin, bytes.limit());
        return units;
    }

    private static void add(List<ByteBuffer> units, ByteBuffer bytes, int begin, int end) {
        int last = end;
        // A start code of four octets, or padding: zeros that belong to no unit.
        while (last > begin && begin >= 0 && bytes.get(last - 1) == 0) {
            last--;
        }
        if (begin >= 0 && last > begin) {
            units.add(bytes.slice(begin, last - begin));
        }
    }

    /** The kind of a unit, 1 to 31. */
    static int type(ByteBuffer unit) {
        return unit.get(unit.position()) & 0x1f;
    }

    /** Whether the access unit {@code annexB} can be decoded without any before it. */
    public static boolean isKeyFrame(ByteBuffer annexB) {
        return split(annexB).stream().anyMatch(unit -> type(unit) == IDR_SLICE);
    }
}
