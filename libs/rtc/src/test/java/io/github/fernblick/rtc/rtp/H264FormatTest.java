package io.github.fernblick.rtc.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class H264FormatTest {
    private static final byte[] SPS = hex("6742c01f");
    private static final byte[] PPS = hex("68ce3c80aa");
    private static final byte[] IDR = hex("65b80401");
    private static final byte[] SLICE = hex("419a0001");
    private static final byte[] DELIMITER = hex("0910");

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static ByteBuffer annexB(byte[]... units) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (byte[] unit : units) {
            stream.writeBytes(hex("00000001"));
            stream.writeBytes(unit);
        }
        return ByteBuffer.wrap(stream.toByteArray());
    }

    private static byte[] large(byte header, int length) {
        byte[] unit = new byte[length];
        Arrays.fill(unit, (byte) 0x55);
        unit[0] = header;
        return unit;
    }

    /** What a receiver makes of the payloads: the units (RFC 6184, sections 5.6 to 5.8). */
    private static List<byte[]> received(List<byte[]> payloads) {
        List<byte[]> units = new ArrayList<>();
        ByteArrayOutputStream fragments = new ByteArrayOutputStream();
        for (byte[] payload : payloads) {
            assertThat(payload.length).isLessThanOrEqualTo(PayloadFormat.LARGEST_PAYLOAD);
            int type = payload[0] & 0x1f;
            if (type == 24) {
                ByteBuffer rest = ByteBuffer.wrap(payload, 1, payload.length - 1);
                while (rest.hasRemaining()) {
                    byte[] unit = new byte[rest.getShort()];
                    rest.get(unit);
                    units.add(unit);
                }
            } else if (type == 28) {
                if ((payload[1] & 0x80) != 0) {
                    fragments.reset();
                    fragments.write((payload[0] & 0xe0) | (payload[1] & 0x1f));
                }
                fragments.write(payload, 2, payload.length - 2);
                if ((payload[1] & 0x40) != 0) {
                    units.add(fragments.toByteArray());
                }
            } else {
                units.add(payload);
            }
        }
        return units;
    }

    @Test
    void aSmallUnitAloneTravelsAsItIs() {
        assertThat(new H264Format().payloads(annexB(SLICE), false)).containsExactly(SLICE);
    }

    @Test
    void smallUnitsTravelTogether() {
        List<byte[]> payloads = new H264Format().payloads(annexB(SPS, PPS, IDR), true);

        assertThat(payloads).hasSize(1);
        assertThat(payloads.get(0)[0] & 0xff).isEqualTo(0x78); // STAP-A of the highest importance in it
        assertThat(received(payloads)).containsExactly(SPS, PPS, IDR);
    }

    @Test
    void aLargeUnitIsFragmentedAndWholeAgain() {
        for (int length : new int[] {1188, 1189, 1190, 2374, 50_000}) {
            byte[] unit = large((byte) 0x41, length);

            assertThat(received(new H264Format().payloads(annexB(unit), false))).containsExactly(unit);
        }
    }

    @Test
    void orderIsKeptWhereSmallAndLargeUnitsFollowEachOther() {
        byte[] big = large((byte) 0x65, 4000);

        assertThat(received(new H264Format().payloads(annexB(SPS, PPS, big, SLICE), true)))
                .containsExactly(SPS, PPS, big, SLICE);
    }

    @Test
    void rememberedParameterSetsPrecedeAKeyFrameThatComesWithout() {
        H264Format format = new H264Format();
        format.payloads(annexB(SPS, PPS), false);

        assertThat(received(format.payloads(annexB(IDR), true))).containsExactly(SPS, PPS, IDR);
    }

    @Test
    void parameterSetsGivenOutOfBandPrecedeAKeyFrame() {
        assertThat(received(new H264Format(annexB(SPS, PPS)).payloads(annexB(IDR), true)))
                .containsExactly(SPS, PPS, IDR);
    }

    @Test
    void newParameterSetsReplaceTheOldOnes() {
        H264Format format = new H264Format(annexB(SPS, PPS));
        byte[] other = hex("6764001f");

        format.payloads(annexB(other, PPS, IDR), true);

        assertThat(received(format.payloads(annexB(IDR), true))).containsExactly(other, PPS, IDR);
    }

    @Test
    void aFrameThatIsNoKeyFrameGetsNoParameterSets() {
        assertThat(received(new H264Format(annexB(SPS, PPS)).payloads(annexB(SLICE), false)))
                .containsExactly(SLICE);
    }

    @Test
    void delimitersAreLeftOut() {
        assertThat(received(new H264Format().payloads(annexB(DELIMITER, SLICE), false)))
                .containsExactly(SLICE);
    }

    @Test
    void startCodesOfThreeOctetsAndTrailingZerosAreUnderstood() {
        ByteBuffer stream = ByteBuffer.wrap(hex("00000167" + "42c01f" + "0000000168ce3c80aa" + "0000"));

        assertThat(NalUnits.split(stream)).containsExactly(ByteBuffer.wrap(SPS), ByteBuffer.wrap(PPS));
    }

    @Test
    void aKeyFrameIsOneWithAnIdrPictureWhereverItStands() {
        assertThat(NalUnits.isKeyFrame(annexB(DELIMITER, SPS, PPS, IDR))).isTrue();
        assertThat(NalUnits.isKeyFrame(annexB(DELIMITER, SLICE))).isFalse();
        assertThat(NalUnits.isKeyFrame(ByteBuffer.wrap(hex("0102030405")))).isFalse();
    }
}
