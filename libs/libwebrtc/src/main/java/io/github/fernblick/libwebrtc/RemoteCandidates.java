package io.github.fernblick.libwebrtc;

import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCPeerConnection;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The other end's candidates: kept until its description is there, {@value #MOST} for each description at most, because each
 * costs checks and, as a {@code .local} name, a look-up. Confined to the {@link NativeThread}.
 */
final class RemoteCandidates {
    static final int MOST = 64;
    static final int LONGEST = 1_024;

    private static final Logger log = LoggerFactory.getLogger(RemoteCandidates.class);

    private final RTCPeerConnection connection;
    private final List<IceCandidate> waiting = new ArrayList<>();
    private int taken;
    private boolean described;
    private boolean complained;

    RemoteCandidates(RTCPeerConnection connection) {
        this.connection = connection;
    }

    void add(IceCandidate candidate) {
        if (candidate.endsCandidates()) {
            return; // libwebrtc has no use for it: it goes on checking until something answers or time is up
        }
        if (taken >= MOST || candidate.candidate().length() > LONGEST || !saysWhere(candidate)) {
            complain();
            return;
        }
        taken++;
        if (described) {
            apply(candidate);
        } else {
            waiting.add(candidate);
        }
    }

    /** The remote description was set: those that waited for it go in, and later ones count anew. */
    void described() {
        described = true;
        taken = 0;
        waiting.forEach(this::apply);
        waiting.clear();
    }

    private void apply(IceCandidate candidate) {
        try {
            connection.addIceCandidate(new RTCIceCandidate(
                    candidate.sdpMid().orElse(""), candidate.sdpMLineIndex().orElse(0), candidate.candidate()));
        } catch (RuntimeException
                | Error e) { // webrtc-java throws Error where it means an exception; its text quotes it
            complain();
        }
    }

    private static boolean saysWhere(IceCandidate candidate) {
        return candidate.sdpMid().isPresent() || candidate.sdpMLineIndex().isPresent();
    }

    private void complain() {
        if (!complained) {
            complained = true;
            log.warn("A candidate of the other end was dropped: malformed, or more than {} of them", MOST);
        }
    }
}
