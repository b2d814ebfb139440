package io.github.fernblick.server.room;

import io.github.fernblick.signaling.message.ClientMessage;

/** An occupant's place in a room, from {@code Joined} on. What it is asked happens later, in the room's order. Thread-safe. */
public interface Seat {

    /** Hands a signal on. Does nothing once the seat was left or taken over. */
    void signal(ClientMessage.Signal signal);

    /** Leaves; the others are told. The second time does nothing. */
    void leave();
}
