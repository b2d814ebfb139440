package io.github.fernblick.libwebrtc;

import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCIceGatheringState;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what libwebrtc tells of one connection and tells the session's listener, on the {@link NativeThread} and never after
 * {@link #end}.
 */
final class SessionEvents implements PeerConnectionObserver {
    private static final Logger log = LoggerFactory.getLogger(SessionEvents.class);
    private static final Pattern UFRAG = Pattern.compile(" ufrag ([A-Za-z0-9+/]{4,256})");

    private final NativeThread thread;
    private final SessionListener listener;
    private final Runnable stateChanged;
    private final List<IceCandidate> waiting = new ArrayList<>(); // confined to thread
    private boolean described; // confined to thread
    private boolean firstFrame; // confined to thread
    private boolean failed; // confined to thread
    private boolean closedByPeer; // confined to thread
    private volatile RTCPeerConnectionState state = RTCPeerConnectionState.NEW; // written on thread
    private volatile boolean ended; // only ever set

    SessionEvents(NativeThread thread, SessionListener listener, Runnable stateChanged) {
        this.thread = thread;
        this.listener = listener;
        this.stateChanged = stateChanged;
    }

    /** Nothing is told any more. Any thread. */
    void end() {
        ended = true;
    }

    boolean connected() {
        return state == RTCPeerConnectionState.CONNECTED;
    }

    /** The local description is out, so its candidates may follow. On the native thread. */
    void described() {
        described = true;
        List.copyOf(waiting).forEach(candidate -> tell(to -> to.candidate(candidate)));
        waiting.clear();
    }

    void heard() {
        tell(SessionListener::heard);
    }

    /** Any thread. */
    void frameDecoded() {
        thread.execute(() -> {
            if (!firstFrame) {
                firstFrame = true;
                tell(SessionListener::firstFrame);
            }
        });
    }

    void closedByPeer() {
        if (!closedByPeer) {
            closedByPeer = true;
            tell(SessionListener::closedByPeer);
        }
    }

    void fail(SessionFailure failure) {
        if (!failed) {
            failed = true;
            tell(to -> to.failed(failure));
        }
    }

    @Override
    public void onIceCandidate(RTCIceCandidate candidate) {
        Matcher ufrag = UFRAG.matcher(candidate.sdp);
        told(new IceCandidate(
                candidate.sdp,
                Optional.of(candidate.sdpMid),
                OptionalInt.of(candidate.sdpMLineIndex),
                ufrag.find() ? Optional.of(ufrag.group(1)) : Optional.empty()));
    }

    @Override
    public void onIceGatheringChange(RTCIceGatheringState gathering) {
        if (gathering == RTCIceGatheringState.COMPLETE) {
            told(new IceCandidate("", Optional.of("0"), OptionalInt.of(0), Optional.empty()));
        }
    }

    @Override
    public void onConnectionChange(RTCPeerConnectionState now) {
        thread.execute(() -> {
            state = now;
            switch (now) {
                case CONNECTED -> tell(SessionListener::connected);
                case DISCONNECTED -> tell(SessionListener::disconnected);
                default -> {}
            }
            if (!ended) {
                stateChanged.run();
            }
        });
    }

    RTCPeerConnectionState state() {
        return state;
    }

    private void told(IceCandidate candidate) {
        thread.execute(() -> {
            if (described) {
                tell(to -> to.candidate(candidate));
            } else {
                waiting.add(candidate);
            }
        });
    }

    private void tell(Consumer<SessionListener> event) {
        if (ended) {
            return;
        }
        try {
            event.accept(listener);
        } catch (RuntimeException e) {
            log.error("A listener of a WebRTC session failed: this is a bug", e);
        }
    }
}
