package io.github.fernblick.agent.camera;

import io.github.fernblick.signaling.room.RoomEvents.Signaling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says how a camera's connection to its server goes, each trouble once: a server that is away for a night fills no disk.
 * Owned by the camera's executor.
 */
final class SignalingLog {
    private static final Logger LOG = LoggerFactory.getLogger(SignalingLog.class);

    private final String camera;
    private final String server;
    private String told = "";

    SignalingLog(String camera, String server) {
        this.camera = camera;
        this.server = server;
    }

    void signaling(Signaling state) {
        if (state instanceof Signaling.InRoom) {
            told = "";
            LOG.info("{}: in its room at {}, waiting for viewers", camera, server);
        } else if (state instanceof Signaling.Waiting waiting) {
            tell("the server does not let it into its room yet ("
                    + waiting.why().wireName() + ")");
        } else if (state instanceof Signaling.Disconnected lost) {
            tell(lost.why().sentence() + " It is tried again by itself.");
        } else if (state instanceof Signaling.Connecting connecting) {
            LOG.debug("{}: connecting to {}, attempt {}", camera, server, connecting.attempt());
        }
    }

    private void tell(String what) {
        if (told.equals(what)) {
            LOG.debug("{}: {}", camera, what);
        } else {
            told = what;
            LOG.warn("{}: {}", camera, what);
        }
    }
}
