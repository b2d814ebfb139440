package io.github.fernblick.agent.broadcast;

import io.github.fernblick.libwebrtc.I420Frame;
import io.github.fernblick.libwebrtc.IceServer;
import io.github.fernblick.libwebrtc.PeerFactory;
import io.github.fernblick.libwebrtc.SessionConfig;
import io.github.fernblick.libwebrtc.VideoSource;
import io.github.fernblick.media.frame.VideoFrame;
import io.github.fernblick.signaling.negotiation.MediaSession;
import io.github.fernblick.signaling.negotiation.MediaSessions;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Sends the raw frames of a source through libwebrtc, which encodes them for each viewer. */
public final class FrameBroadcast implements Broadcast {
    private final PeerFactory peers;
    private final EncodingSettings encoding;
    private final VideoSource video;
    private final OnDemandSource source;
    /** Written once, before the first session and thereby before the first state. */
    private volatile Consumer<SourceState> listener = state -> {};

    /**
     * A broadcast whose source is closed.
     *
     * @param scheduler a serial one, of this broadcast alone, which shuts it down
     * @param nanoTime a monotonic clock, as {@link System#nanoTime()}
     */
    public FrameBroadcast(
            PeerFactory peers,
            EncodingSettings encoding,
            FrameSourceFactory factory,
            ScheduledExecutorService scheduler,
            LongSupplier nanoTime) {
        this(peers, encoding, factory, scheduler, nanoTime, SourceTimes.USUAL);
    }

    FrameBroadcast(
            PeerFactory peers,
            EncodingSettings encoding,
            FrameSourceFactory factory,
            ScheduledExecutorService scheduler,
            LongSupplier nanoTime,
            SourceTimes times) {
        this.peers = peers;
        this.encoding = encoding;
        video = peers.createVideoSource();
        source = new OnDemandSource(factory, this::push, state -> listener.accept(state), scheduler, nanoTime, times);
    }

    @Override
    public void tell(Consumer<SourceState> listener) {
        this.listener = listener;
    }

    @Override
    public ViewerSession open(MediaSessions.Request request, MediaSession.Listener told) {
        SessionConfig config = SessionConfig.builder()
                .iceServers(iceServers(request))
                .relayOnly(encoding.relayOnly())
                .codecs(encoding.codecs())
                .startBitRate(encoding.startBitRate())
                .maxBitRate(encoding.maxBitRate())
                .send(video)
                .build();
        Attendance attendance = new Attendance(source);
        return new LibwebrtcViewer(peers.createSession(config, new SessionTold(told, attendance)), attendance);
    }

    private static List<IceServer> iceServers(MediaSessions.Request request) {
        return request.iceServers().stream()
                .map(server -> new IceServer(server.urls(), server.username(), server.credential()))
                .toList();
    }

    private void push(VideoFrame frame) {
        video.push(new I420Frame(
                frame.width(),
                frame.height(),
                frame.y().bytes(),
                frame.y().stride(),
                frame.u().bytes(),
                frame.u().stride(),
                frame.v().bytes(),
                frame.v().stride()));
    }

    @Override
    public void close() {
        source.close();
        video.close();
    }
}
