package io.github.fernblick.rtc.rtcp;

import java.util.List;

/** One packet of a compound RTCP packet, as a receiver of media may send it. SSRCs and times are unsigned. */
public sealed interface RtcpPacket {

    /**
     * What a receiver tells of one stream (RFC 3550, section 6.4.1).
     *
     * @param fractionLost of 256, since its last report
     * @param cumulativeLost packets since the beginning; negative when some came twice
     * @param highestSequenceNumber extended by its cycles
     * @param jitter in the codec's clock
     * @param lastSenderReport the middle 32 bits of that report's NTP time, 0 if none came
     * @param delaySinceLastSenderReport in 1/65536 s
     */
    record ReportBlock(
            long ssrc,
            int fractionLost,
            int cumulativeLost,
            long highestSequenceNumber,
            long jitter,
            long lastSenderReport,
            long delaySinceLastSenderReport) {}

    /** RFC 3550, section 6.4.1: what a sender sent until now, and which media time that was. */
    record SenderReport(
            long ssrc, long ntpTime, long rtpTimestamp, long packets, long octets, List<ReportBlock> reports)
            implements RtcpPacket {
        public SenderReport {
            reports = List.copyOf(reports);
        }
    }

    /** RFC 3550, section 6.4.2. */
    record ReceiverReport(long ssrc, List<ReportBlock> reports) implements RtcpPacket {
        public ReceiverReport {
            reports = List.copyOf(reports);
        }
    }

    /** RFC 4585, section 6.2.1: these were lost; every sequence number is 0 to 65535. */
    record Nack(long senderSsrc, long mediaSsrc, List<Integer> sequenceNumbers) implements RtcpPacket {
        public Nack {
            sequenceNumbers = List.copyOf(sequenceNumbers);
        }
    }

    /** RFC 4585, section 6.3.1: the picture cannot be decoded; send a key frame. */
    record PictureLossIndication(long senderSsrc, long mediaSsrc) implements RtcpPacket {}

    /** RFC 5104, section 4.3.1: send a key frame, for each stream named. */
    record FullIntraRequest(long senderSsrc, List<Long> mediaSsrcs) implements RtcpPacket {
        public FullIntraRequest {
            mediaSsrcs = List.copyOf(mediaSsrcs);
        }
    }

    /** draft-alvestrand-rmcat-remb: the receiver's estimate of what the path carries, in bits per second. */
    record ReceiverEstimatedMaximumBitRate(long senderSsrc, long bitsPerSecond) implements RtcpPacket {}

    /** RFC 3550, section 6.6. */
    record Bye(List<Long> ssrcs) implements RtcpPacket {
        public Bye {
            ssrcs = List.copyOf(ssrcs);
        }
    }
}
