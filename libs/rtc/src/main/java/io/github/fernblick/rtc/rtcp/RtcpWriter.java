package io.github.fernblick.rtc.rtcp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Writes the compound RTCP packets that a sender of media sends (RFC 3550, section 6.1: a report, then a CNAME). */
public final class RtcpWriter {
    private static final long SECONDS_FROM_1900_TO_1970 = 2_208_988_800L;
    private static final int SENDER_REPORT = 200;
    private static final int RECEIVER_REPORT = 201;
    private static final int SOURCE_DESCRIPTION = 202;
    private static final int BYE = 203;
    private static final int CNAME = 1;

    private RtcpWriter() {}

    /** {@code time} as 64 bits of NTP (RFC 5905, section 6): seconds since 1900, and their fractions. */
    public static long ntpTime(Instant time) {
        long seconds = time.getEpochSecond() + SECONDS_FROM_1900_TO_1970;
        long fraction = ((long) time.getNano() << 32) / 1_000_000_000L;
        return (seconds << 32) | fraction;
    }

    /** A sender report with its CNAME. */
    public static byte[] senderReport(RtcpPacket.SenderReport report, String cname) {
        byte[] description = sourceDescription(report.ssrc(), cname);
        return ByteBuffer.allocate(28 + description.length)
                .put(header(SENDER_REPORT, 0, 28))
                .putInt((int) report.ssrc())
                .putLong(report.ntpTime())
                .putInt((int) report.rtpTimestamp())
                .putInt((int) report.packets())
                .putInt((int) report.octets())
                .put(description)
                .array();
    }

    /** A receiver report with its CNAME; at most 31 blocks. */
    public static byte[] receiverReport(RtcpPacket.ReceiverReport report, String cname) {
        byte[] description = sourceDescription(report.ssrc(), cname);
        int length = 8 + 24 * report.reports().size();
        ByteBuffer packet = ByteBuffer.allocate(length + description.length)
                .put(header(RECEIVER_REPORT, report.reports().size(), length))
                .putInt((int) report.ssrc());
        for (RtcpPacket.ReportBlock block : report.reports()) {
            packet.putInt((int) block.ssrc())
                    .putInt((block.fractionLost() << 24) | (block.cumulativeLost() & 0xffffff))
                    .putInt((int) block.highestSequenceNumber())
                    .putInt((int) block.jitter())
                    .putInt((int) block.lastSenderReport())
                    .putInt((int) block.delaySinceLastSenderReport());
        }
        return packet.put(description).array();
    }

    /** {@code BYE} behind an empty report, as a compound packet must begin with one. */
    public static byte[] bye(List<Long> ssrcs, String cname) {
        byte[] report = receiverReport(new RtcpPacket.ReceiverReport(ssrcs.get(0), List.of()), cname);
        int length = 4 + 4 * ssrcs.size();
        ByteBuffer packet =
                ByteBuffer.allocate(report.length + length).put(report).put(header(BYE, ssrcs.size(), length));
        ssrcs.forEach(ssrc -> packet.putInt(ssrc.intValue()));
        return packet.array();
    }

    private static byte[] sourceDescription(long ssrc, String cname) {
        byte[] name = cname.getBytes(StandardCharsets.UTF_8);
        // SSRC, the item's type and length, the name, and at least one zero up to the next 32 bits.
        int length = 4 + (4 + 2 + name.length + 4) / 4 * 4;
        return ByteBuffer.allocate(length)
                .put(header(SOURCE_DESCRIPTION, 1, length))
                .putInt((int) ssrc)
                .put((byte) CNAME)
                .put((byte) name.length)
                .put(name)
                .array();
    }

    private static byte[] header(int type, int count, int length) {
        return ByteBuffer.allocate(4)
                .put((byte) (0x80 | count))
                .put((byte) type)
                .putShort((short) (length / 4 - 1))
                .array();
    }
}
