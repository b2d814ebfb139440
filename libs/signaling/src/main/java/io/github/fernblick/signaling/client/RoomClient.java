package io.github.fernblick.signaling.client;

import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.RawJson;
import java.util.Optional;

/**
 * One client of one room: connects, joins, stays, comes back (protocol, sections 1, 4 and 5). Thread-safe; nothing here
 * blocks, and everything is told through {@link RoomListener}.
 */
public interface RoomClient extends AutoCloseable {

    /** Begins to connect. Once. */
    void start();

    /** Hands {@code signal} to {@code to}, or to everyone else in the room; dropped when not in the room. */
    void signal(RawJson signal, Optional<ClientId> to);

    /** Tries now, without waiting: a person asked, or the network changed. Does nothing while connected. */
    void reconnectNow();

    /** Pings now and reconnects when nothing comes within 3 s: media stopped, or the network changed. */
    void probe();

    /** Leaves in order and releases everything; nothing is told afterwards. */
    @Override
    void close();
}
