package io.github.fernblick.server.room;

import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.ResumeToken;
import io.github.fernblick.signaling.message.ServerMessage;

/** One connection, as a room sees it. A room calls it on its own executor; no call may block. */
public interface Occupant {

    ClientId id();

    /** What it was told in {@code Hello}: who shows it may take this seat over. */
    ResumeToken resumeToken();

    /** Where it comes from, for a log, to be put behind a word; empty unless a log may tell. */
    default String whence() {
        return "";
    }

    /** Hands over a message, in the order of calls. One that no longer listens drops it. */
    void send(ServerMessage message);

    /** The client came back on another connection, which has taken the seat: this one is a ghost and ends. */
    void superseded();
}
