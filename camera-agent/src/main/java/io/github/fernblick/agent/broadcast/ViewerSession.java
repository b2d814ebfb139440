package io.github.fernblick.agent.broadcast;

import io.github.fernblick.signaling.negotiation.MediaSession;
import java.util.concurrent.CompletionStage;

/** The media session of one who watches. */
public interface ViewerSession extends MediaSession {

    /**
     * How the picture travels.
     *
     * @param relayed through a TURN server, or else directly
     * @param codec its name in SDP, such as {@code VP8}
     */
    record Path(boolean relayed, String codec) {}

    /** Asked once it is connected; fails when it is not, or not any more. Completed on any thread. */
    CompletionStage<Path> path();
}
