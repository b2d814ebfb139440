package io.github.fernblick.libwebrtc;

import dev.onvoid.webrtc.RTCStatsType;
import java.time.Duration;

/** Makes {@link SessionStatistics} of libwebrtc's reports, each compared with the one before. Confined to the native thread. */
final class StatisticsReader {
    /** libwebrtc answers from a cache for 50 ms; rates over less than a few frames would mean nothing. */
    private static final long SHORTEST_MICROS = 200_000;

    private final Rate receivedBytes = new Rate();
    private final Rate sentBytes = new Rate();
    private long lastMicros;
    private long lastReceived;
    private long lastLost;
    private double lastBuffered;
    private long lastEmitted;
    private double lossFraction;
    private Duration bufferDelay = Duration.ZERO;

    SessionStatistics read(StatisticsReport report) {
        StatisticsEntry inbound = report.video(RTCStatsType.INBOUND_RTP);
        StatisticsEntry outbound = report.video(RTCStatsType.OUTBOUND_RTP);
        if (report.timestampMicros() - lastMicros >= SHORTEST_MICROS) {
            lastMicros = report.timestampMicros();
            receivedBytes.next(inbound.number("bytesReceived"), lastMicros);
            sentBytes.next(outbound.number("bytesSent"), lastMicros);
            compare(inbound);
        }
        return new SessionStatistics(path(report), received(report, inbound), sent(report, outbound));
    }

    private void compare(StatisticsEntry inbound) {
        long received = inbound.number("packetsReceived");
        long lost = inbound.number("packetsLost");
        long expected = received - lastReceived + lost - lastLost;
        lossFraction = expected <= 0 ? 0 : Math.max(0.0, (double) (lost - lastLost) / expected);
        lastReceived = received;
        lastLost = lost;

        double buffered = inbound.real("jitterBufferDelay");
        long emitted = inbound.number("jitterBufferEmittedCount");
        if (emitted > lastEmitted) {
            bufferDelay = StatisticsEntry.seconds((buffered - lastBuffered) / (emitted - lastEmitted));
        }
        lastBuffered = buffered;
        lastEmitted = emitted;
    }

    private ReceivedVideo received(StatisticsReport report, StatisticsEntry in) {
        if (in.isEmpty()) {
            return ReceivedVideo.NONE;
        }
        return new ReceivedVideo(
                codec(report, in),
                (int) in.number("frameWidth"),
                (int) in.number("frameHeight"),
                in.real("framesPerSecond"),
                receivedBytes.bitsPerSecond(),
                in.number("packetsReceived"),
                Math.max(0, in.number("packetsLost")), // duplicates count against it
                lossFraction,
                in.duration("jitter"),
                bufferDelay,
                in.number("framesDecoded"),
                in.number("framesDropped"),
                in.number("keyFramesDecoded"),
                in.number("freezeCount"),
                in.duration("totalFreezesDuration"),
                in.text("decoderImplementation"));
    }

    private SentVideo sent(StatisticsReport report, StatisticsEntry out) {
        if (out.isEmpty()) {
            return SentVideo.NONE;
        }
        StatisticsEntry remote = report.follow(out, "remoteId");
        String limitation = out.text("qualityLimitationReason");
        return new SentVideo(
                codec(report, out),
                (int) out.number("frameWidth"),
                (int) out.number("frameHeight"),
                out.real("framesPerSecond"),
                sentBytes.bitsPerSecond(),
                out.number("targetBitrate"),
                limitation.isEmpty() ? "none" : limitation,
                out.number("framesEncoded"),
                out.number("keyFramesEncoded"),
                out.number("packetsSent"),
                out.number("retransmittedPacketsSent"),
                remote.real("fractionLost"),
                remote.duration("roundTripTime"),
                out.text("encoderImplementation"));
    }

    private static NetworkPath path(StatisticsReport report) {
        StatisticsEntry pair = report.follow(report.transport(), "selectedCandidatePairId");
        if (pair.isEmpty()) {
            return NetworkPath.NONE;
        }
        StatisticsEntry local = report.follow(pair, "localCandidateId");
        return new NetworkPath(
                CandidateType.of(local.text("candidateType")),
                CandidateType.of(report.follow(pair, "remoteCandidateId").text("candidateType")),
                local.text("protocol"),
                pair.duration("currentRoundTripTime"),
                pair.number("availableOutgoingBitrate"));
    }

    private static String codec(StatisticsReport report, StatisticsEntry stream) {
        String mimeType = report.follow(stream, "codecId").text("mimeType");
        return mimeType.startsWith("video/") ? mimeType.substring("video/".length()) : mimeType;
    }

    /** Bits per second between two counts of bytes. */
    private static final class Rate {
        private boolean begun;
        private long bytes;
        private long micros;
        private long bitsPerSecond;

        void next(long bytesNow, long microsNow) {
            if (begun && microsNow > micros) {
                bitsPerSecond = Math.max(0, (bytesNow - bytes) * 8_000_000L / (microsNow - micros));
            }
            begun = true;
            bytes = bytesNow;
            micros = microsNow;
        }

        long bitsPerSecond() {
            return bitsPerSecond;
        }
    }
}
