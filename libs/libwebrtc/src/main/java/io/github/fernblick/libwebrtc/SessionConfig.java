package io.github.fernblick.libwebrtc;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a session is for. Immutable; made by {@link #builder()}. */
public final class SessionConfig {
    /** libwebrtc refuses less; nothing below it is a picture. */
    public static final int MIN_BIT_RATE = 30_000;

    private final List<IceServer> iceServers;
    private final boolean relayOnly;
    private final List<VideoCodec> codecs;
    private final int startBitRate;
    private final int maxBitRate;
    private final @Nullable VideoSource source;
    private final @Nullable FrameConsumer consumer;

    private SessionConfig(Builder builder) {
        iceServers = builder.iceServers;
        relayOnly = builder.relayOnly;
        codecs = builder.codecs;
        startBitRate = builder.startBitRate;
        maxBitRate = builder.maxBitRate;
        source = builder.source;
        consumer = builder.consumer;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** STUN and TURN servers. */
    public List<IceServer> iceServers() {
        return iceServers;
    }

    /** Whether only relayed paths are used, so that the other end learns no address of this machine. */
    public boolean relayOnly() {
        return relayOnly;
    }

    /** The video codecs, the preferred first. */
    public List<VideoCodec> codecs() {
        return codecs;
    }

    /** Bits per second to begin with, before anything is known about the path. */
    public int startBitRate() {
        return startBitRate;
    }

    /** Bits per second that the sent video may reach. */
    public int maxBitRate() {
        return maxBitRate;
    }

    /** What is sent, if anything. */
    public Optional<VideoSource> source() {
        return Optional.ofNullable(source);
    }

    /** Who gets what is received, if anyone. */
    public Optional<FrameConsumer> consumer() {
        return Optional.ofNullable(consumer);
    }

    public static final class Builder {
        private List<IceServer> iceServers = List.of();
        private boolean relayOnly;
        private List<VideoCodec> codecs = List.of(VideoCodec.VP8, VideoCodec.H264, VideoCodec.VP9, VideoCodec.AV1);
        private int startBitRate = 2_000_000;
        private int maxBitRate = 2_500_000;
        private @Nullable VideoSource source;
        private @Nullable FrameConsumer consumer;

        private Builder() {}

        public Builder iceServers(List<IceServer> servers) {
            iceServers = List.copyOf(servers);
            return this;
        }

        public Builder relayOnly(boolean only) {
            relayOnly = only;
            return this;
        }

        /** @param preferred at least one; codecs not named are not negotiated */
        public Builder codecs(List<VideoCodec> preferred) {
            if (preferred.isEmpty()) {
                throw new IllegalArgumentException("no codec at all");
            }
            codecs = List.copyOf(preferred);
            return this;
        }

        public Builder startBitRate(int bitsPerSecond) {
            startBitRate = requireBitRate(bitsPerSecond);
            return this;
        }

        public Builder maxBitRate(int bitsPerSecond) {
            maxBitRate = requireBitRate(bitsPerSecond);
            return this;
        }

        /** Sends this source's video; several sessions may send the same one. */
        public Builder send(VideoSource video) {
            source = video;
            return this;
        }

        /** Receives video. */
        public Builder receive(FrameConsumer frames) {
            consumer = frames;
            return this;
        }

        public SessionConfig build() {
            if (source == null && consumer == null) {
                throw new IllegalStateException("a session has to send or to receive video");
            }
            return new SessionConfig(this);
        }
    }

    static int requireBitRate(int bitsPerSecond) {
        if (bitsPerSecond < MIN_BIT_RATE) {
            throw new IllegalArgumentException(bitsPerSecond + " bit/s is too little for video");
        }
        return bitsPerSecond;
    }
}
