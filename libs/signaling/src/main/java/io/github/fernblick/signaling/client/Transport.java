package io.github.fernblick.signaling.client;

import java.util.Optional;

/** What carries messages to servers: the seam between the room client and WebSockets. Thread-safe, never blocks. */
interface Transport {

    /**
     * Begins to connect.
     *
     * @param pin trust this certificate and no other
     * @param listener is told everything, on any thread, one call after another
     */
    Connection connect(ServerAddress server, Optional<String> pin, Listener listener);

    /** One connection. Thread-safe, never blocks. */
    interface Connection {
        /** Hands one binary message over. When too much of it waits to be sent, the connection ends. */
        void send(byte[] message);

        /** A WebSocket ping; its pong shows in {@link #lastHeard()}. */
        void ping();

        /** The {@link Timers#nanoTime()} at which something last came, whatever it was. */
        long lastHeard();

        /** Closes in order with a WebSocket close code, and cuts soon after; nothing is told any more. */
        void close(int code);

        /** Ends at once; nothing is told any more. */
        void cut();
    }

    /** What a connection tells. */
    interface Listener {
        /** The WebSocket is open. */
        void opened();

        /** One binary message, whole. */
        void message(byte[] message);

        /** It is over; the last call. */
        void ended(ConnectionEnd end);
    }
}
