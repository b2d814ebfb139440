package io.github.fernblick.server.conversation;

import io.github.fernblick.server.time.Time;

/** Looks at the clock for one connection: when to ping it, and when to wait no longer. Thread-safe. */
final class Watch {

    /** What is due. */
    enum Due {
        NOTHING,
        PING,
        JOIN_OVERDUE,
        PONG_OVERDUE
    }

    private final Time time;
    private final Patience patience;

    /** Written by the thread that reads from the client. */
    private volatile long heardAt;

    /** Written by the thread that reads from the client. */
    private volatile long pongedAt;

    /** Written by the room's executor. */
    private volatile boolean inRoom;

    /** Owned by the timer. */
    private long pingedAt;

    Watch(Time time, Patience patience) {
        this.time = time;
        this.patience = patience;
        this.heardAt = time.nanos();
        this.pongedAt = heardAt;
        this.pingedAt = heardAt;
    }

    void heard() {
        heardAt = time.nanos();
    }

    void ponged() {
        pongedAt = time.nanos();
    }

    void joined() {
        inRoom = true;
    }

    /** Called on the timer. */
    Due look() {
        long now = time.nanos();
        if (!inRoom && now - heardAt >= patience.join().toNanos()) {
            return Due.JOIN_OVERDUE;
        }
        if (now - pongedAt >= patience.pong().toNanos()) {
            return Due.PONG_OVERDUE;
        }
        if (now - pingedAt >= patience.pingInterval().toNanos()) {
            pingedAt = now;
            return Due.PING;
        }
        return Due.NOTHING;
    }
}
