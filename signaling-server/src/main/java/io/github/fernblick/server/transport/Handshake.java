package io.github.fernblick.server.transport;

import java.util.concurrent.atomic.AtomicBoolean;

/** A handshake that is under way, and is over once: by success or by the connection's end. Thread-safe. */
final class Handshake {
    private final Runnable whenOver;
    private final AtomicBoolean over = new AtomicBoolean();

    Handshake(Runnable whenOver) {
        this.whenOver = whenOver;
    }

    void end() {
        if (!over.getAndSet(true)) {
            whenOver.run();
        }
    }
}
