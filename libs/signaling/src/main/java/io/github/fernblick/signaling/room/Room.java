package io.github.fernblick.signaling.room;

import io.github.fernblick.signaling.control.ControlMessage;
import io.github.fernblick.signaling.message.ClientId;

/**
 * A room as a program sees it: joins the connection ({@code RoomClient}), sealing, and the negotiation. Thread-safe; nothing
 * blocks.
 */
public interface Room extends AutoCloseable {

    /** Begins; once. */
    void enter();

    /** To one member; dropped when it is not there or has not proved itself. */
    void control(ClientId to, ControlMessage message);

    /** A person asked for it: reconnects when disconnected, and renews every session that shows nothing. */
    void retry();

    /** A fresh session with {@code peer}, for a reason of the program (its decoder failed, it wants to send something new). */
    void renew(ClientId peer, String reason);

    /** Says {@code bye} to every session, leaves, and releases everything; nothing is told afterwards. */
    @Override
    void close();
}
