package io.github.fernblick.signaling.negotiation;

import io.github.fernblick.signaling.message.IceServer;
import io.github.fernblick.signaling.message.Member;
import java.util.List;

/** Opens media sessions: the program's side of the negotiation. */
public interface MediaSessions {

    /**
     * What a session is for.
     *
     * @param peer the other client; its ID may change later when it reconnects (see {@code Negotiation})
     * @param number the session's number in its pair, from 1
     * @param offerer whether this end makes the offers
     * @param iceServers the newest that the server gave
     */
    record Request(Member peer, long number, boolean offerer, List<IceServer> iceServers) {
        public Request {
            iceServers = List.copyOf(iceServers);
        }
    }

    /** A new session, not yet negotiated. Called on the room's serial executor; must not block. */
    MediaSession open(Request request, MediaSession.Listener listener);
}
