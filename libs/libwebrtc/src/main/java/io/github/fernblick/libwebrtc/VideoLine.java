package io.github.fernblick.libwebrtc;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpEncodingParameters;
import dev.onvoid.webrtc.RTCRtpSendParameters;
import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.RTCRtpTransceiverDirection;
import dev.onvoid.webrtc.RTCRtpTransceiverInit;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session's video: its transceiver, what it sends and what it receives. Confined to the {@link NativeThread}. */
final class VideoLine {
    private static final String STREAM = "camera";

    private final PeerConnectionFactory peers;
    private final RTCPeerConnection connection;
    private final NativeScope scope;
    private final SessionConfig config;
    private final VideoReceiver receiver;
    private @Nullable RTCRtpTransceiver transceiver;
    private boolean receiving;
    private int maxBitRate;

    VideoLine(
            PeerConnectionFactory peers,
            RTCPeerConnection connection,
            NativeScope scope,
            SessionConfig config,
            VideoReceiver receiver) {
        this.peers = peers;
        this.connection = connection;
        this.scope = scope;
        this.config = config;
        this.receiver = receiver;
        this.maxBitRate = config.maxBitRate();
    }

    /** Before the first offer of this end. */
    void offer() {
        if (transceiver != null) {
            return;
        }
        RTCRtpTransceiverInit init = new RTCRtpTransceiverInit();
        init.direction = direction();
        init.streamIds.add(STREAM);
        if (config.source().isPresent()) {
            VideoTrack track = acquire(config.source().get());
            RTCRtpTransceiver added = add(track, init);
            use(added);
            detachAtEnd(added.getSender());
        } else {
            receiveOnly(init);
        }
    }

    /** After a remote offer was set: the first video that it has is this line, everything else is declined. */
    void answer() {
        for (RTCRtpTransceiver offered : connection.getTransceivers()) {
            if (offered.stopped()) {
                continue;
            }
            if (transceiver == null && isVideo(offered)) {
                adopt(offered);
            } else if (!isThisLine(offered)) {
                offered.setDirection(RTCRtpTransceiverDirection.INACTIVE);
            }
        }
        receive();
    }

    /** After a remote answer was set. */
    void answered() {
        receive();
    }

    /** Bits per second; at once when something is sent already. */
    void setMaxBitRate(int bitsPerSecond) {
        maxBitRate = bitsPerSecond;
        if (transceiver != null && !transceiver.stopped() && config.source().isPresent()) {
            RTCRtpSender sender = transceiver.getSender();
            RTCRtpSendParameters parameters = sender.getParameters();
            for (RTCRtpEncodingParameters encoding : parameters.encodings) {
                encoding.maxBitrate = bitsPerSecond;
            }
            sender.setParameters(parameters);
        }
    }

    private void adopt(RTCRtpTransceiver offered) {
        if (config.source().isPresent()) {
            RTCRtpSender sender = offered.getSender();
            sender.replaceTrack(acquire(config.source().get()));
            sender.setStreams(List.of(STREAM));
            detachAtEnd(sender);
        }
        offered.setDirection(direction());
        use(offered);
    }

    private RTCRtpTransceiver add(VideoTrack track, RTCRtpTransceiverInit init) {
        RTCRtpTransceiver added = connection.addTransceiver(track, init);
        return scope.own("transceiver", added, new NativeReference(added)::release);
    }

    private void use(RTCRtpTransceiver used) {
        transceiver = used;
        used.setCodecPreferences(CodecPreferences.of(config, peers));
        setMaxBitRate(maxBitRate);
    }

    /** webrtc-java makes no transceiver without a track, so there is one for a moment that never sends. */
    private void receiveOnly(RTCRtpTransceiverInit init) {
        CustomVideoSource silent = new CustomVideoSource();
        scope.own("video source", silent, silent::dispose);
        VideoTrack track = peers.createVideoTrack(STREAM, silent);
        scope.own("video track", track, track::dispose);
        RTCRtpTransceiver added = add(track, init);
        added.getSender().replaceTrack(null);
        use(added);
    }

    private VideoTrack acquire(VideoSource source) {
        VideoTrack track = source.acquire();
        return scope.own("sent track", track, source::release);
    }

    /** A sender that is left with its track keeps it alive for ever. */
    private void detachAtEnd(RTCRtpSender sender) {
        scope.own("sender", sender, () -> sender.replaceTrack(null));
    }

    private void receive() {
        if (config.consumer().isEmpty() || receiving || transceiver == null) {
            return;
        }
        MediaStreamTrack track = transceiver.getReceiver().getTrack();
        if (track instanceof VideoTrack video) {
            receiving = true;
            video.addSink(receiver);
            scope.own("video sink", receiver, () -> video.removeSink(receiver));
        }
    }

    private RTCRtpTransceiverDirection direction() {
        if (config.source().isEmpty()) {
            return RTCRtpTransceiverDirection.RECV_ONLY;
        }
        return config.consumer().isEmpty()
                ? RTCRtpTransceiverDirection.SEND_ONLY
                : RTCRtpTransceiverDirection.SEND_RECV;
    }

    private boolean isThisLine(RTCRtpTransceiver other) {
        return transceiver != null && other.getMid().equals(transceiver.getMid());
    }

    private static boolean isVideo(RTCRtpTransceiver offered) {
        return MediaStreamTrack.VIDEO_TRACK_KIND.equals(
                offered.getReceiver().getTrack().getKind());
    }
}
