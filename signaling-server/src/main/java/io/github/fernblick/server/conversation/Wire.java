package io.github.fernblick.server.conversation;

/** The way to one client. Thread-safe, and no call ever blocks; on a wire that is closed they do nothing. */
public interface Wire {

    /** Queues one binary message. If the queue is full then, {@link Conversation#tooSlow} is called, here and now. */
    void send(byte[] message);

    /** Queues a WebSocket ping (RFC 6455, section 5.5.2). */
    void ping();

    /** Sends what is queued, then a Close frame, then ends the connection, whether the client answers or not. */
    void close(int closeCode, String reason);

    /** Ends the connection now; what is queued is lost. */
    void cut();
}
