package io.github.fernblick.rtc.rtcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.rtc.rtcp.RtcpPacket.ReportBlock;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RtcpTest {
    private static final String EMPTY_REPORT = "80c9000100000001";

    private static List<RtcpPacket> read(String digits) {
        return RtcpReader.read(ByteBuffer.wrap(HexFormat.of().parseHex(digits.replace(" ", ""))));
    }

    @Test
    void aSenderReportIsReadAsItWasWritten() {
        RtcpPacket.SenderReport report =
                new RtcpPacket.SenderReport(0xfffffffeL, 0x0123456789abcdefL, 0xfedcba98L, 17, 0xffffffffL, List.of());

        byte[] packet = RtcpWriter.senderReport(report, "fernblick");

        assertThat(RtcpReader.read(ByteBuffer.wrap(packet))).containsExactly(report);
        assertThat(packet.length % 4).isZero();
    }

    @Test
    void aReceiverReportIsReadAsItWasWritten() {
        ReportBlock block = new ReportBlock(5, 255, -3, 0x1ffffL, 90, 0xabcdef01L, 65536);
        RtcpPacket.ReceiverReport report = new RtcpPacket.ReceiverReport(9, List.of(block, block));

        assertThat(RtcpReader.read(ByteBuffer.wrap(RtcpWriter.receiverReport(report, "n"))))
                .containsExactly(report);
    }

    @Test
    void aByeComesBehindAReport() {
        assertThat(RtcpReader.read(ByteBuffer.wrap(RtcpWriter.bye(List.of(7L, 8L), "name"))))
                .containsExactly(new RtcpPacket.ReceiverReport(7, List.of()), new RtcpPacket.Bye(List.of(7L, 8L)));
    }

    @Test
    void aNackNamesTheFirstAndThoseOfItsBitMask() {
        assertThat(read("81cd0003 00000001 00000002 fffe 8003"))
                .containsExactly(new RtcpPacket.Nack(1, 2, List.of(0xfffe, 0xffff, 0, 14)));
    }

    @Test
    void keyFramesAreAskedForInTwoWays() {
        assertThat(read("81ce0002 00000001 00000002" + "84ce0004 00000001 00000000 00000003 05000000"))
                .containsExactly(
                        new RtcpPacket.PictureLossIndication(1, 2), new RtcpPacket.FullIntraRequest(1, List.of(3L)));
    }

    @Test
    void anEstimateIsItsMantissaShifted() {
        assertThat(read(EMPTY_REPORT + "8fce0005 00000001 00000000 52454d42 010be8f8 00000002"))
                .contains(new RtcpPacket.ReceiverEstimatedMaximumBitRate(1, 0x3e8f8L << 2));
    }

    @Test
    void anAbsurdEstimateIsNoLimit() {
        assertThat(read("8fce0005 00000001 00000000 52454d42 01ffffff 00000002"))
                .containsExactly(new RtcpPacket.ReceiverEstimatedMaximumBitRate(1, Long.MAX_VALUE));
    }

    @Test
    void whatIsNotKnownIsPassedOver() {
        assertThat(read("80cc0001 00000001" + "8fcd0002 00000001 00000002" + EMPTY_REPORT))
                .containsExactly(new RtcpPacket.ReceiverReport(1, List.of()));
    }

    @Test
    void whatIsCutShortEndsTheReading() {
        assertThat(read(EMPTY_REPORT + "81ce0002 00000001"))
                .containsExactly(new RtcpPacket.ReceiverReport(1, List.of()));
        assertThat(read("9fc90001 00000001")).isEmpty(); // 31 blocks promised, none there
    }

    @Test
    void noBytesMakeTheReaderFail() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            if (bytes.length > 1) {
                bytes[0] = (byte) (0x80 | (bytes[0] & 0x3f));
                bytes[1] = (byte) (200 + random.nextInt(8));
            }
            assertThat(RtcpReader.read(ByteBuffer.wrap(bytes))).hasSizeLessThanOrEqualTo(16);
        }
    }

    @Test
    void rtcpIsToldFromRtpByItsSecondOctet() {
        assertThat(RtcpReader.isRtcp(ByteBuffer.wrap(new byte[] {(byte) 0x80, (byte) 200})))
                .isTrue();
        assertThat(RtcpReader.isRtcp(ByteBuffer.wrap(new byte[] {(byte) 0x80, 96})))
                .isFalse();
        assertThat(RtcpReader.isRtcp(ByteBuffer.wrap(new byte[] {(byte) 0x80, (byte) (0x80 | 96)})))
                .isFalse();
        assertThat(RtcpReader.isRtcp(ByteBuffer.allocate(1))).isFalse();
    }

    @Test
    void timeIsCountedFrom1900() {
        assertThat(RtcpWriter.ntpTime(Instant.parse("1970-01-01T00:00:00.500Z")))
                .isEqualTo(0x83aa7e80_80000000L);
    }
}
