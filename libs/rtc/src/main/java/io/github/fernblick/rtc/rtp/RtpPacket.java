package io.github.fernblick.rtc.rtp;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * An RTP packet as it came (RFC 3550, section 5.1).
 *
 * @param payloadType 0 to 127
 * @param marker for video: the last packet of a frame
 * @param sequenceNumber 0 to 65535
 * @param timestamp in the codec's clock, unsigned
 * @param ssrc unsigned
 * @param payload a view of the packet, without header extension and padding
 */
public record RtpPacket(
        int payloadType, boolean marker, int sequenceNumber, long timestamp, long ssrc, ByteBuffer payload) {
    /** Octets of a header without contributing sources and extension. */
    public static final int HEADER_LENGTH = 12;

    private static final int VERSION = 2;

    /** Reads {@code packet} from its position to its limit; empty when it is no RTP packet. */
    public static Optional<RtpPacket> parse(ByteBuffer packet) {
        ByteBuffer bytes = packet.slice();
        if (bytes.remaining() < HEADER_LENGTH) {
            return Optional.empty();
        }
        int first = bytes.get() & 0xff;
        int second = bytes.get() & 0xff;
        int sequenceNumber = bytes.getShort() & 0xffff;
        long timestamp = bytes.getInt() & 0xffffffffL;
        long ssrc = bytes.getInt() & 0xffffffffL;
        int contributing = (first & 0x0f) * Integer.BYTES;
        boolean extended = (first & 0x10) != 0;
        boolean padded = (first & 0x20) != 0;
        if (first >> 6 != VERSION || bytes.remaining() < contributing) {
            return Optional.empty();
        }
        bytes.position(bytes.position() + contributing);
        if ((extended && !skipExtension(bytes)) || (padded && !cutPadding(bytes))) {
            return Optional.empty();
        }
        return Optional.of(
                new RtpPacket(second & 0x7f, (second & 0x80) != 0, sequenceNumber, timestamp, ssrc, bytes.slice()));
    }

    private static boolean skipExtension(ByteBuffer bytes) {
        if (bytes.remaining() < Integer.BYTES) {
            return false;
        }
        bytes.getShort();
        int length = (bytes.getShort() & 0xffff) * Integer.BYTES;
        if (bytes.remaining() < length) {
            return false;
        }
        bytes.position(bytes.position() + length);
        return true;
    }

    private static boolean cutPadding(ByteBuffer bytes) {
        if (!bytes.hasRemaining()) {
            return false;
        }
        int padding = bytes.get(bytes.limit() - 1) & 0xff;
        if (padding == 0 || padding > bytes.remaining()) {
            return false;
        }
        bytes.limit(bytes.limit() - padding);
        return true;
    }

    /** Writes the 12 octets of a header at {@code offset}; the payload follows. */
    public static void writeHeader(
            byte[] packet, int offset, int payloadType, boolean marker, int sequenceNumber, long timestamp, long ssrc) {
        ByteBuffer.wrap(packet, offset, HEADER_LENGTH)
                .put((byte) (VERSION << 6))
                .put((byte) ((marker ? 0x80 : 0) | payloadType))
                .putShort((short) sequenceNumber)
                .putInt((int) timestamp)
                .putInt((int) ssrc);
    }
}
