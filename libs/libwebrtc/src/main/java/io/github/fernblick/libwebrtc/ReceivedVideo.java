package io.github.fernblick.libwebrtc;

import java.time.Duration;

/**
 * Received video (W3C {@code RTCInboundRtpStreamStats}). Counts are since the session began; bit rate, loss and the jitter
 * buffer's delay are of the time since the statistics before.
 *
 * @param codec {@code VP8}, {@code H264}…
 * @param width in pixels
 * @param height in pixels
 * @param frameRate decoded frames in the last second
 * @param bitRate bits per second, RTP payload
 * @param lossFraction of the packets expected, 0 to 1
 * @param jitter of the packets' arrival (RFC 3550 section 6.4.1)
 * @param jitterBufferDelay how long a frame waited on average from its first packet until it was decoded
 * @param framesDropped received and not shown
 * @param freezes how often the picture stood still unexpectedly
 * @param frozen for how long altogether
 * @param decoder whose implementation decodes, {@code libvpx} for instance
 */
public record ReceivedVideo(
        String codec,
        int width,
        int height,
        double frameRate,
        long bitRate,
        long packetsReceived,
        long packetsLost,
        double lossFraction,
        Duration jitter,
        Duration jitterBufferDelay,
        long framesDecoded,
        long framesDropped,
        long keyFramesDecoded,
        long freezes,
        Duration frozen,
        String decoder) {
    /** Nothing was received yet. */
    public static final ReceivedVideo NONE =
            new ReceivedVideo("", 0, 0, 0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO, 0, 0, 0, 0, Duration.ZERO, "");
}
