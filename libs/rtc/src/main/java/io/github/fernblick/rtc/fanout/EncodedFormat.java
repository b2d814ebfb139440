package io.github.fernblick.rtc.fanout;

import io.github.fernblick.rtc.rtp.H264Format;
import io.github.fernblick.rtc.rtp.OpusFormat;
import io.github.fernblick.rtc.rtp.PayloadFormat;
import io.github.fernblick.rtc.rtp.Vp8Format;
import io.github.fernblick.rtc.rtp.Vp9Format;
import io.github.fernblick.rtc.sdp.MediaKind;
import io.github.fernblick.rtc.sdp.RtpCodec;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What a source's frames are coded in. */
public sealed interface EncodedFormat {
    int VIDEO_CLOCK = 90_000;
    int OPUS_CLOCK = 48_000;

    /** As descriptions name it; its payload type is of no meaning. */
    RtpCodec codec();

    PayloadFormat payloadFormat(RandomGenerator random);

    default MediaKind kind() {
        return MediaKind.VIDEO;
    }

    /** Frames of RFC 6386. */
    record Vp8() implements EncodedFormat {
        @Override
        public RtpCodec codec() {
            return new RtpCodec(0, "VP8", VIDEO_CLOCK, 1, Map.of(), Set.of());
        }

        @Override
        public PayloadFormat payloadFormat(RandomGenerator random) {
            return new Vp8Format(random.nextInt());
        }
    }

    /** Frames of VP9, profile 0, one layer. */
    record Vp9() implements EncodedFormat {
        @Override
        public RtpCodec codec() {
            return new RtpCodec(0, "VP9", VIDEO_CLOCK, 1, Map.of("profile-id", "0"), Set.of());
        }

        @Override
        public PayloadFormat payloadFormat(RandomGenerator random) {
            return new Vp9Format(random.nextInt());
        }
    }

    /**
     * Access units in annex B.
     *
     * @param profileLevelId six hexadecimal digits (RFC 6184, section 8.1)
     * @param parameterSets in annex B, if they do not come in the stream; else empty
     */
    record H264(String profileLevelId, ByteBuffer parameterSets) implements EncodedFormat {
        @Override
        public RtpCodec codec() {
            return new RtpCodec(
                    0,
                    "H264",
                    VIDEO_CLOCK,
                    1,
                    Map.of(
                            "packetization-mode",
                            "1",
                            "profile-level-id",
                            profileLevelId,
                            "level-asymmetry-allowed",
                            "1"),
                    Set.of());
        }

        @Override
        public PayloadFormat payloadFormat(RandomGenerator random) {
            return parameterSets.hasRemaining() ? new H264Format(parameterSets) : new H264Format();
        }
    }

    /** Packets of RFC 6716; stereo or mono, they say it themselves. */
    record Opus() implements EncodedFormat {
        @Override
        public RtpCodec codec() {
            return new RtpCodec(0, "opus", OPUS_CLOCK, 2, Map.of("minptime", "10", "useinbandfec", "1"), Set.of());
        }

        @Override
        public PayloadFormat payloadFormat(RandomGenerator random) {
            return new OpusFormat();
        }

        @Override
        public MediaKind kind() {
            return MediaKind.AUDIO;
        }
    }
}
