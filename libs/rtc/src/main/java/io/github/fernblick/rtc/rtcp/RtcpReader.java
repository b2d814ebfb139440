package io.github.fernblick.rtc.rtcp;

import io.github.fernblick.rtc.rtcp.RtcpPacket.ReportBlock;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads compound RTCP packets. What it does not know it passes over; what is cut short ends the reading. */
public final class RtcpReader {
    private static final int VERSION = 2;
    private static final int SENDER_REPORT = 200;
    private static final int RECEIVER_REPORT = 201;
    private static final int BYE = 203;
    private static final int TRANSPORT_FEEDBACK = 205;
    private static final int PAYLOAD_FEEDBACK = 206;

    private static final int GENERIC_NACK = 1;
    private static final int PICTURE_LOSS_INDICATION = 1;
    private static final int FULL_INTRA_REQUEST = 4;
    private static final int APPLICATION_LAYER = 15;
    private static final int REMB = 0x52454d42; // "REMB"

    private RtcpReader() {}

    /** Whether the second octet of {@code packet} is that of RTCP and not of RTP (RFC 5761, section 4). */
    public static boolean isRtcp(ByteBuffer packet) {
        int type = packet.remaining() < 2 ? 0 : packet.get(packet.position() + 1) & 0xff;
        return type >= 192 && type <= 223;
    }

    /** The packets that are known, in their order. */
    public static List<RtcpPacket> read(ByteBuffer compound) {
        ByteBuffer rest = compound.slice();
        List<RtcpPacket> packets = new ArrayList<>();
        while (rest.remaining() >= Integer.BYTES) {
            int first = rest.get() & 0xff;
            int type = rest.get() & 0xff;
            int length = (rest.getShort() & 0xffff) * Integer.BYTES;
            if (first >> 6 != VERSION || length > rest.remaining()) {
                break;
            }
            ByteBuffer body = rest.slice(rest.position(), length);
            rest.position(rest.position() + length);
            try {
                one(type, first & 0x1f, body).ifPresent(packets::add);
            } catch (BufferUnderflowException shorterThanItsKind) {
                break;
            }
        }
        return packets;
    }

    private static Optional<RtcpPacket> one(int type, int count, ByteBuffer body) {
        return switch (type) {
            case SENDER_REPORT ->
                Optional.of(new RtcpPacket.SenderReport(
                        unsigned(body),
                        body.getLong(),
                        unsigned(body),
                        unsigned(body),
                        unsigned(body),
                        blocks(count, body)));
            case RECEIVER_REPORT -> Optional.of(new RtcpPacket.ReceiverReport(unsigned(body), blocks(count, body)));
            case BYE -> Optional.of(new RtcpPacket.Bye(ssrcs(count, body)));
            case TRANSPORT_FEEDBACK -> count == GENERIC_NACK ? Optional.of(nack(body)) : Optional.empty();
            case PAYLOAD_FEEDBACK -> payloadFeedback(count, body);
            default -> Optional.empty();
        };
    }

    private static Optional<RtcpPacket> payloadFeedback(int format, ByteBuffer body) {
        return switch (format) {
            case PICTURE_LOSS_INDICATION ->
                Optional.of(new RtcpPacket.PictureLossIndication(unsigned(body), unsigned(body)));
            case FULL_INTRA_REQUEST -> Optional.of(fullIntraRequest(body));
            case APPLICATION_LAYER -> remb(body);
            default -> Optional.empty();
        };
    }

    private static List<ReportBlock> blocks(int count, ByteBuffer body) {
        List<ReportBlock> blocks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long ssrc = unsigned(body);
            int lost = body.getInt();
            // The lower 24 bits are signed.
            blocks.add(new ReportBlock(
                    ssrc, lost >>> 24, lost << 8 >> 8, unsigned(body), unsigned(body), unsigned(body), unsigned(body)));
        }
        return blocks;
    }

    private static RtcpPacket nack(ByteBuffer body) {
        long sender = unsigned(body);
        long media = unsigned(body);
        List<Integer> lost = new ArrayList<>();
        while (body.remaining() >= Integer.BYTES) {
            int first = body.getShort() & 0xffff;
            int following = body.getShort() & 0xffff;
            lost.add(first);
            for (int bit = 0; bit < Short.SIZE; bit++) {
                if ((following >> bit & 1) != 0) {
                    lost.add(first + bit + 1 & 0xffff);
                }
            }
        }
        return new RtcpPacket.Nack(sender, media, lost);
    }

    private static RtcpPacket fullIntraRequest(ByteBuffer body) {
        long sender = unsigned(body);
        unsigned(body); // not used (RFC 5104, section 4.3.1.2)
        List<Long> media = new ArrayList<>();
        while (body.remaining() >= Long.BYTES) {
            media.add(unsigned(body));
            body.getInt();
        }
        return new RtcpPacket.FullIntraRequest(sender, media);
    }

    private static Optional<RtcpPacket> remb(ByteBuffer body) {
        long sender = unsigned(body);
        unsigned(body); // always 0
        if (body.getInt() != REMB) {
            return Optional.empty();
        }
        int packed = body.getInt();
        int exponent = packed >>> 18 & 0x3f;
        long mantissa = packed & 0x3ffff;
        // A hostile exponent would shift the estimate around; more than this no path carries.
        long bitsPerSecond = exponent > 40 ? Long.MAX_VALUE : mantissa << exponent;
        return Optional.of(new RtcpPacket.ReceiverEstimatedMaximumBitRate(sender, bitsPerSecond));
    }

    private static List<Long> ssrcs(int count, ByteBuffer body) {
        List<Long> ssrcs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            ssrcs.add(unsigned(body));
        }
        return ssrcs;
    }

    /** An unsigned 32-bit number. */
    private static long unsigned(ByteBuffer body) {
        return body.getInt() & 0xffffffffL;
    }
}
