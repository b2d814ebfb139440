package io.github.fernblick.signaling.room;

import io.github.fernblick.signaling.client.RoomClient;
import io.github.fernblick.signaling.client.RoomListener;
import io.github.fernblick.signaling.client.SeatMemory;
import java.util.concurrent.Executor;

/** Makes the connections that rooms stand on. */
@FunctionalInterface
interface RoomConnector {

    /** One that is not started yet; it tells {@code listener} everything on {@code executor}. */
    RoomClient connect(RoomSettings settings, SeatMemory memory, RoomListener listener, Executor executor);
}
