package io.github.fernblick.signaling.room;

import io.github.fernblick.signaling.client.RoomClient;
import io.github.fernblick.signaling.client.RoomClientFactory;
import io.github.fernblick.signaling.client.RoomClientSettings;
import io.github.fernblick.signaling.client.RoomListener;
import io.github.fernblick.signaling.client.SeatMemory;
import io.github.fernblick.signaling.message.WireRoomId;
import io.github.fernblick.signaling.secret.RoomKeys;
import java.util.concurrent.Executor;

/** Connects rooms to signaling servers. A sealed room never shows its secret there. */
final class ServerConnector implements RoomConnector {
    private final RoomClientFactory clients;

    ServerConnector(RoomClientFactory clients) {
        this.clients = clients;
    }

    @Override
    public RoomClient connect(RoomSettings settings, SeatMemory memory, RoomListener listener, Executor executor) {
        WireRoomId roomId = settings.open()
                ? settings.secret().openWireRoomId()
                : RoomKeys.of(settings.secret()).wireRoomId();
        RoomClientSettings connection = new RoomClientSettings(
                settings.server(), settings.pin(), roomId, settings.role(), settings.capacity(), settings.accessKey());
        return clients.create(connection, memory, listener, executor);
    }
}
