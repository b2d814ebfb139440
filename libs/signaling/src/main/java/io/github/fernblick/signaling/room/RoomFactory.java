package io.github.fernblick.signaling.room;

import io.github.fernblick.signaling.client.SeatMemory;
import io.github.fernblick.signaling.negotiation.MediaSessions;
import java.security.SecureRandom;

/** Makes rooms; one per program. */
public interface RoomFactory extends AutoCloseable {

    /**
     * Rooms at signaling servers.
     *
     * @param random for nonces, sealing, and the time before connecting again
     */
    static RoomFactory connected(SecureRandom random) {
        return new ConnectedRooms(random);
    }

    /** A room that does nothing yet: call {@link Room#enter()}. */
    Room open(RoomSettings settings, SeatMemory memory, MediaSessions sessions, RoomEvents events);

    /** Releases threads and connections that rooms share; their rooms must be closed before. */
    @Override
    void close();
}
