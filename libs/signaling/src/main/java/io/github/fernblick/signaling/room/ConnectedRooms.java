package io.github.fernblick.signaling.room;

import io.github.fernblick.signaling.client.RoomClient;
import io.github.fernblick.signaling.client.RoomClientFactory;
import io.github.fernblick.signaling.client.RoomClientSettings;
import io.github.fernblick.signaling.client.RoomListener;
import io.github.fernblick.signaling.client.SeatMemory;
import io.github.fernblick.signaling.negotiation.MediaSessions;
import io.github.fernblick.signaling.secret.RoomKeys;
import java.security.SecureRandom;
import java.util.concurrent.Executor;

/** Rooms, and the connections that they stand on: made together and released together. */
final class ConnectedRooms implements RoomFactory {
    private final RoomClientFactory clients;
    private final SignalingRooms rooms;

    ConnectedRooms(SecureRandom random) {
        clients = new RoomClientFactory(random);
        rooms = new SignalingRooms(this::connect, random);
    }

    private RoomClient connect(RoomSettings settings, SeatMemory memory, RoomListener listener, Executor executor) {
        RoomClientSettings connection = new RoomClientSettings(
                settings.server(),
                settings.pin(),
                settings.open()
                        ? settings.secret().openWireRoomId()
                        : RoomKeys.of(settings.secret()).wireRoomId(),
                settings.role(),
                settings.capacity(),
                settings.accessKey());
        return clients.create(connection, memory, listener, executor);
    }

    @Override
    public Room open(RoomSettings settings, SeatMemory memory, MediaSessions sessions, RoomEvents events) {
        return rooms.open(settings, memory, sessions, events);
    }

    @Override
    public void close() {
        // What the rooms still have to say goes over the connections.
        rooms.close();
        clients.close();
    }
}
