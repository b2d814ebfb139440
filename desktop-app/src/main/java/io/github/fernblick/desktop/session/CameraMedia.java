package io.github.fernblick.desktop.session;

import io.github.fernblick.libwebrtc.SessionStatistics;
import io.github.fernblick.signaling.negotiation.MediaSessions;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The media of one camera's room. Its room closes the sessions. */
public interface CameraMedia {
    MediaSessions sessions();

    /** How the session whose pictures are shown does; empty when there is none. Completed on any thread. */
    CompletionStage<Optional<SessionStatistics>> statistics();
}
