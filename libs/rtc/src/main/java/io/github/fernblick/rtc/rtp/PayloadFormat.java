package io.github.fernblick.rtc.rtp;

import java.nio.ByteBuffer;
import java.util.List;

/** How a codec's frames travel in RTP payloads. One for each stream: some formats number their frames. Not thread-safe. */
public interface PayloadFormat {
    /** A whole RTP packet fits into what every path carries, with SRTP's tag, RTX' two octets and TURN's header around it. */
    int LARGEST_PACKET = 1_200;

    /** Octets that a payload may take: a packet less its header. */
    int LARGEST_PAYLOAD = LARGEST_PACKET - RtpPacket.HEADER_LENGTH;

    /**
     * The payloads of one frame, in order; the last one's packet carries the marker.
     *
     * @param frame one coded frame (an access unit), from position to limit; left as it was
     * @return each at most {@link #LARGEST_PAYLOAD} octets; none when the frame holds nothing to send
     */
    List<byte[]> payloads(ByteBuffer frame, boolean keyFrame);
}
