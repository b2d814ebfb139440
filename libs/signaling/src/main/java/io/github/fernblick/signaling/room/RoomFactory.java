package io.github.fernblick.signaling.room;

import io.github.fernblick.signaling.client.SeatMemory;
import io.github.fernblick.signaling.negotiation.MediaSessions;

/** Makes rooms; one per program. */
public interface RoomFactory extends AutoCloseable {

    /** A room that does nothing yet: call {@link Room#enter()}. */
    Room open(RoomSettings settings, SeatMemory memory, MediaSessions sessions, RoomEvents events);

    /** Releases threads and connections that rooms share; their rooms must be closed before. */
    @Override
    void close();
}
