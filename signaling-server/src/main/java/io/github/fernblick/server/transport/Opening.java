package io.github.fernblick.server.transport;

import org.jspecify.annotations.Nullable;

/**
 * The wire whose handshake the calling thread is at. Tyrus opens a session within the one call that brings it the request,
 * and has no way to hand something of ours along.
 */
final class Opening {
    @SuppressWarnings("ThreadLocalUsage") // One for each listener, of which a process has few; emptied after each use.
    private final ThreadLocal<@Nullable WebSocketWire> wire = new ThreadLocal<>();

    void begin(WebSocketWire opening) {
        wire.set(opening);
    }

    void end() {
        wire.remove();
    }

    WebSocketWire wire() {
        WebSocketWire opening = wire.get();
        if (opening == null) {
            throw new IllegalStateException("This thread is at no handshake");
        }
        return opening;
    }
}
