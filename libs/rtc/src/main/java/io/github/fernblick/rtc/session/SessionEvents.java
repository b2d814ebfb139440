package io.github.fernblick.rtc.session;

import io.github.fernblick.rtc.ice.IceCandidate;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a session's listener, each thing as often as it may be told. Confined to the session's executor, but for the end. */
final class SessionEvents {
    private static final Logger log = LoggerFactory.getLogger(SessionEvents.class);
    private static final long HEARD_EVERY = 500_000_000L;

    private final RtcListener listener;
    private final LongSupplier nanoTime;
    private boolean heardBefore;
    private long lastHeard;
    private boolean firstFrame;
    private boolean over;
    private volatile boolean ended; // only ever set

    SessionEvents(RtcListener listener, LongSupplier nanoTime) {
        this.listener = listener;
        this.nanoTime = nanoTime;
    }

    /** Nothing is told any more. Any thread. */
    void end() {
        ended = true;
    }

    void candidate(IceCandidate candidate) {
        tell(to -> to.candidate(candidate));
    }

    void connected(boolean relayed) {
        tell(to -> to.connected(relayed));
    }

    void heard() {
        long now = nanoTime.getAsLong();
        if (!heardBefore || now - lastHeard >= HEARD_EVERY) {
            heardBefore = true;
            lastHeard = now;
            tell(RtcListener::heard);
        }
    }

    void firstFrame() {
        if (!firstFrame) {
            firstFrame = true;
            tell(RtcListener::firstFrame);
        }
    }

    void closedByPeer() {
        finish(RtcListener::closedByPeer);
    }

    void failed(String reason) {
        finish(to -> to.failed(reason));
    }

    private void finish(Consumer<RtcListener> event) {
        if (!over) {
            over = true;
            tell(event);
        }
    }

    private void tell(Consumer<RtcListener> event) {
        if (ended) {
            return;
        }
        try {
            event.accept(listener);
        } catch (RuntimeException bug) {
            log.error("A listener of a WebRTC session failed: this is a bug", bug);
        }
    }
}
