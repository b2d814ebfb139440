package io.github.fernblick.signaling.client;

/** How a connection ended that this end did not close. */
sealed interface ConnectionEnd {

    /** It never was a WebSocket. */
    record NeverOpened(SignalingFailure why) implements ConnectionEnd {}

    /** A close frame came, or, with {@code code} 1002, 1003, 1007 or 1009, one was sent because of what came. */
    record Closed(int code) implements ConnectionEnd {}

    /** It broke without a word. */
    record Broken() implements ConnectionEnd {}

    /** The server does not take what it is sent: too much waits to be sent. */
    record Stuck() implements ConnectionEnd {}
}
