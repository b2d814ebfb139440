package io.github.fernblick.signaling.room;

import io.github.fernblick.signaling.client.RoomClientFactory;
import io.github.fernblick.signaling.client.SeatMemory;
import io.github.fernblick.signaling.negotiation.MediaSessions;
import java.security.SecureRandom;

/** Makes rooms; one per program. Thread-safe. */
public interface RoomFactory extends AutoCloseable {

    /**
     * One whose rooms stand on real connections. They share two threads for what they do, and those of
     * {@link RoomClientFactory}; all of them are daemons.
     *
     * @param random for nonces, for sealing, and for how long to wait before trying again
     */
    static RoomFactory connected(SecureRandom random) {
        RoomClientFactory clients = new RoomClientFactory(random);
        return new SignalingRooms(new ServerConnector(clients), clients::close, random);
    }

    /**
     * A room that does nothing yet: call {@link Room#enter()}.
     *
     * @param memory keeps the seat over restarts; called on the room's executor
     * @param sessions opens the media sessions; called on the room's executor
     * @param events told on the room's executor; what it throws is logged and reaches nobody
     * @throws IllegalArgumentException if the server or the pin in {@code settings} has another form
     */
    Room open(RoomSettings settings, SeatMemory memory, MediaSessions sessions, RoomEvents events);

    /**
     * Closes the rooms that are open still, waits a few seconds at most until they have left in order, and releases threads and
     * connections. Not to be called from a room's own thread, that is from {@link RoomEvents}.
     */
    @Override
    void close();
}
