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

    /**
     * To one member; dropped when it is not there. In a sealed room only a holder of the room secret can read it, whoever the
     * member may be. A camera's {@code Camera} and {@code State} also tell the room whether its source is live: while it is
     * not, little comes over its sessions, and they are not renewed for that.
     */
    void control(ClientId to, ControlMessage message);

    /**
     * A person asked for it: reconnects when disconnected, looks whether the connection is alive, renews every session over
     * which nothing comes or that shows nothing, and begins again what was ended.
     */
    void retry();

    /**
     * A fresh session with {@code peer}, for a reason of the program: its decoder failed, it wants to send something new. The
     * old one goes on until the fresh one shows its first frame. Does nothing while one is being set up. A viewer does not ask
     * for it because a lost source sends no frames.
     */
    void renew(ClientId peer, String reason);

    /**
     * Says {@code bye} to every session, leaves, and releases everything; its media sessions are closed on the room's executor
     * soon after. Nothing is told afterwards; what is being told at this moment may still come to its end.
     */
    @Override
    void close();
}
