package io.github.fernblick.server.room;

import io.github.fernblick.signaling.message.ClientMessage;
import java.util.function.Consumer;

/**
 * All rooms. Asynchronous throughout, since one day a room's members may be on several machines: an answer comes by
 * callback on the room's own serial executor, never as a return value. Thread-safe; nothing blocks.
 */
public interface Rooms {

    /**
     * Asks for a seat. When it is given, {@code Joined} is the first thing that reaches the occupant, before
     * {@code answer} is called (on the calling thread, if it is refused for its access key); from then on the seat must be left in the end.
     */
    void join(Occupant occupant, ClientMessage.JoinOrCreate request, Consumer<JoinOutcome> answer);

    /** How many rooms somebody is in, or about to be in. */
    int count();
}
