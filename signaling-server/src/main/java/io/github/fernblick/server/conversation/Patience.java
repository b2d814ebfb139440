package io.github.fernblick.server.conversation;

import java.time.Duration;

/**
 * How long a connection is waited for (protocol, section 1).
 *
 * @param join how long a client that is in no room may say nothing
 * @param pingInterval how often it is pinged
 * @param pong how long it may owe a pong
 */
public record Patience(Duration join, Duration pingInterval, Duration pong) {

    public static final Patience DEFAULT =
            new Patience(Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(30));
}
