package io.github.fernblick.rtc.fanout;

import io.github.fernblick.rtc.rtcp.RtcpPacket;
import io.github.fernblick.rtc.rtcp.RtcpWriter;
import io.github.fernblick.rtc.rtp.PayloadFormat;
import io.github.fernblick.rtc.rtp.RtpPacket;
import io.github.fernblick.rtc.session.MediaSender;
import io.github.fernblick.rtc.session.NegotiatedMedia;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One RTP stream to one viewer: numbers packets without gaps, whatever is left out, and sends again what was lost. Confined to
 * the viewer's session.
 */
final class OutgoingStream {
    private static final int HISTORY = 2_048;
    private static final int EXTENSION_LENGTH = 8;
    private static final int EXTENDED = 0x10;
    private static final int ONE_BYTE_PROFILE_1 = 0xbe; // RFC 8285, section 4.2
    private static final int ONE_BYTE_PROFILE_2 = 0xde;
    private static final int PLAYOUT_DELAY_LENGTH = 3;
    private static final int ORIGINAL_SEQUENCE_NUMBER_LENGTH = 2;
    private static final int SEQUENCE_NUMBERS = 1 << 16;
    private static final long RESEND_INTERVAL = 10_000_000L;
    private static final int MOST_RESENT_A_SECOND = 1_000;
    private static final String CNAME = "fernblick";

    private final NegotiatedMedia media;
    private final MediaSender sender;
    private final PacketStore store;
    private final byte[] buffer = new byte
            [PayloadFormat.LARGEST_PACKET + EXTENSION_LENGTH + ORIGINAL_SEQUENCE_NUMBER_LENGTH + MediaSender.ROOM];
    // By sequence number: which packet it was, and when it was last sent again.
    private final long[] sentIndex = new long[HISTORY];
    private final long[] resentNanos = new long[HISTORY];
    private final int[] sentSequence = new int[HISTORY];
    private int nextSequence;
    private int nextRetransmission;
    private long packets;
    private long octets;
    private long bitsThisSecond;
    private int resentThisSecond;

    OutgoingStream(NegotiatedMedia media, MediaSender sender, PacketStore store, RandomGenerator random) {
        this.media = media;
        this.sender = sender;
        this.store = store;
        // Low, so that the first roll-over is far: SRTP's receivers guess how many there were (RFC 3711, section
        // 3.3.1).
        nextSequence = random.nextInt(SEQUENCE_NUMBERS / 2);
        nextRetransmission = random.nextInt(SEQUENCE_NUMBERS / 2);
        Arrays.fill(sentSequence, -1);
    }

    NegotiatedMedia media() {
        return media;
    }

    void send(StoredPacket packet) {
        int sequence = nextSequence;
        nextSequence = (nextSequence + 1) % SEQUENCE_NUMBERS;
        int slot = sequence % HISTORY;
        sentIndex[slot] = packet.index;
        sentSequence[slot] = sequence;
        resentNanos[slot] = 0;
        int length = write(packet, media.codec().payloadType(), sequence, media.ssrc(), -1);
        packets++;
        octets += packet.payload.length;
        bitsThisSecond += (long) length * Byte.SIZE;
        sender.sendRtp(buffer, 0, length);
    }

    /** Sends again what the viewer did not get (RFC 4585, section 6.2.1): as RFC 4588 says, or else just as it was. */
    void resend(List<Integer> lost, long nanoTime) {
        for (int sequence : lost) {
            int slot = sequence % HISTORY;
            StoredPacket packet = sentSequence[slot] == sequence ? store.get(sentIndex[slot]) : null;
            boolean justNow = resentNanos[slot] != 0 && nanoTime - resentNanos[slot] < RESEND_INTERVAL;
            if (packet != null && !justNow && resentThisSecond < MOST_RESENT_A_SECOND) {
                resentNanos[slot] = nanoTime;
                resentThisSecond++;
                resend(packet, sequence);
            }
        }
    }

    private void resend(StoredPacket packet, int sequence) {
        int length;
        if (media.retransmission().isPresent()) {
            length = write(
                    packet,
                    media.retransmission().getAsInt(),
                    nextRetransmission,
                    media.retransmissionSsrc(),
                    sequence);
            nextRetransmission = (nextRetransmission + 1) % SEQUENCE_NUMBERS;
        } else {
            length = write(packet, media.codec().payloadType(), sequence, media.ssrc(), -1);
        }
        bitsThisSecond += (long) length * Byte.SIZE;
        sender.sendRtp(buffer, 0, length);
    }

    /** @param original the sequence number of what is sent again, or -1 */
    private int write(StoredPacket packet, int payloadType, int sequence, long ssrc, int original) {
        RtpPacket.writeHeader(buffer, 0, payloadType, packet.marker, sequence, packet.timestamp, ssrc);
        int at = RtpPacket.HEADER_LENGTH;
        if (media.playoutDelay().isPresent()) {
            buffer[0] |= EXTENDED;
            buffer[at++] = (byte) ONE_BYTE_PROFILE_1;
            buffer[at++] = (byte) ONE_BYTE_PROFILE_2;
            buffer[at++] = 0;
            buffer[at++] = 1; // 32-bit words that follow
            buffer[at++] = (byte) (media.playoutDelay().getAsInt() << 4 | (PLAYOUT_DELAY_LENGTH - 1));
            // At least and at most 0 ms: shown as it comes.
            buffer[at++] = 0;
            buffer[at++] = 0;
            buffer[at++] = 0;
        }
        if (original >= 0) {
            buffer[at++] = (byte) (original >> 8);
            buffer[at++] = (byte) original;
        }
        System.arraycopy(packet.payload, 0, buffer, at, packet.payload.length);
        return at + packet.payload.length;
    }

    /** Says which time the media are of, so that picture and sound can be put together (RFC 3550, section 6.4.1). */
    void report(Track.@Nullable SenderClock clock) {
        if (clock == null || packets == 0) {
            return;
        }
        byte[] report = RtcpWriter.senderReport(
                new RtcpPacket.SenderReport(
                        media.ssrc(), clock.ntpTime(), clock.rtpTimestamp(), packets, octets, List.of()),
                CNAME);
        sender.sendRtcp(Arrays.copyOf(report, report.length + MediaSender.ROOM), 0, report.length);
    }

    /** The bits sent since it was asked last. */
    long second() {
        long bits = bitsThisSecond;
        bitsThisSecond = 0;
        resentThisSecond = 0;
        return bits;
    }
}
