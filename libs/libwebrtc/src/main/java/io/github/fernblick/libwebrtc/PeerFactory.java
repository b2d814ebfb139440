package io.github.fernblick.libwebrtc;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.audio.HeadlessAudioDeviceModule;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * libwebrtc in this program, and the owner of all that is native: one for each program, closed before it ends. Its methods
 * may be called on any thread.
 */
public final class PeerFactory implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PeerFactory.class);

    private final ScheduledExecutorService scheduler;
    private final BooleanSupplier onlyLoopback;
    private final NativeThread thread = new NativeThread();
    private final NativeCount count = new NativeCount();
    private final NativeScope scope = new NativeScope(count);
    private final PeerConnectionFactory peers;
    private final Set<PeerSession> sessions = ConcurrentHashMap.newKeySet();
    private final Set<VideoSource> sources = ConcurrentHashMap.newKeySet();
    private @Nullable LoopbackStun loopbackStun; // confined to thread

    /**
     * Loads libwebrtc and starts its threads; takes up to a second.
     *
     * @param scheduler for the sessions' liveness; nothing on it ever takes long, and it is not shut down here
     * @throws IllegalStateException if the native library cannot be loaded; the message says what may be missing
     */
    public PeerFactory(ScheduledExecutorService scheduler) {
        this(scheduler, LocalNetworks::onlyLoopback);
    }

    PeerFactory(ScheduledExecutorService scheduler, BooleanSupplier onlyLoopback) {
        this.scheduler = scheduler;
        this.onlyLoopback = onlyLoopback;
        try {
            HeadlessAudioDeviceModule audio = new HeadlessAudioDeviceModule();
            scope.own("audio device module", audio, audio::dispose);
            PeerConnectionFactory made = new PeerConnectionFactory(audio);
            this.peers = scope.own("peer connection factory", made, made::dispose);
        } catch (RuntimeException | LinkageError e) {
            scope.close();
            throw new IllegalStateException(
                    "WebRTC could not be loaded; on Linux it needs libpulse0 and the X11 client libraries", e);
        }
    }

    /** A source of frames for sessions of this factory. */
    public VideoSource createVideoSource() {
        VideoSource source = new VideoSource(this);
        sources.add(source);
        return source;
    }

    /** A new session; nothing is negotiated yet. What goes wrong with it, its listener and its stages are told. */
    public PeerSession createSession(SessionConfig config, SessionListener listener) {
        PeerSession session = new PeerSession(this, config, listener);
        sessions.add(session);
        session.start();
        return session;
    }

    /**
     * How many native objects of each kind are alive; after {@link #close} none. A closed session's go a moment after its
     * {@link PeerSession#close()}, when {@link PeerSession#released()} is done.
     */
    public Map<String, Integer> liveNativeObjects() {
        return count.live();
    }

    /**
     * Ends every session and source, and waits until all that is native is gone. Idempotent; not to be called by a listener.
     */
    @Override
    public void close() {
        sessions.forEach(PeerSession::close);
        sources.forEach(VideoSource::close);
        thread.finish(this::release);
    }

    private void release() {
        sessions.forEach(PeerSession::close); // those made meanwhile
        sessions.forEach(PeerSession::release);
        sources.forEach(VideoSource::close);
        sources.forEach(VideoSource::abandon);
        scope.close();
        if (loopbackStun != null) {
            loopbackStun.close();
        }
    }

    NativeThread thread() {
        return thread;
    }

    NativeCount count() {
        return count;
    }

    PeerConnectionFactory peers() {
        return peers;
    }

    ScheduledExecutorService scheduler() {
        return scheduler;
    }

    void ended(PeerSession session) {
        sessions.remove(session);
    }

    void ended(VideoSource source) {
        sources.remove(source);
    }

    /** The STUN server to be used where there is no network. On the native thread. */
    Optional<String> loopbackStunUrl() {
        if (!onlyLoopback.getAsBoolean()) {
            return Optional.empty();
        }
        try {
            if (loopbackStun == null) {
                loopbackStun = LoopbackStun.open();
            }
            return Optional.of(loopbackStun.url());
        } catch (IOException e) {
            log.warn("Only other machines can be reached: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
