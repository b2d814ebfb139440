package io.github.fernblick.libwebrtc;

import java.time.Duration;

/**
 * Sent video (W3C {@code RTCOutboundRtpStreamStats} and {@code RTCRemoteInboundRtpStreamStats}). Counts are since the session
 * began; the bit rate is of the time since the statistics before.
 *
 * @param codec {@code VP8}, {@code H264}…
 * @param width in pixels, as encoded
 * @param height in pixels, as encoded
 * @param frameRate frames encoded in the last second
 * @param bitRate bits per second, RTP payload
 * @param targetBitRate bits per second that the encoder aims at
 * @param limitation what keeps the quality down: {@code none}, {@code cpu}, {@code bandwidth} or {@code other}
 * @param lossFraction of the packets, as the other end last reported, 0 to 1
 * @param roundTrip by the other end's reports, in steps of a millisecond
 * @param encoder whose implementation encodes, {@code libvpx} for instance
 */
public record SentVideo(
        String codec,
        int width,
        int height,
        double frameRate,
        long bitRate,
        long targetBitRate,
        String limitation,
        long framesEncoded,
        long keyFramesEncoded,
        long packetsSent,
        long packetsRetransmitted,
        double lossFraction,
        Duration roundTrip,
        String encoder) {
    /** Nothing was sent yet. */
    public static final SentVideo NONE = new SentVideo("", 0, 0, 0, 0, 0, "none", 0, 0, 0, 0, 0, Duration.ZERO, "");
}
