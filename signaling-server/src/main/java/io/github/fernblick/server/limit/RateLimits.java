package io.github.fernblick.server.limit;

/**
 * How much may be asked for (protocol, section 5).
 *
 * @param messageBurst how many messages a connection may send at once
 * @param messagesPerSecond how many it may send on and on
 * @param bytesPerMinute how much it may send
 * @param connectionsPerAddress how many connections an address may have, in rooms or not
 * @param joinsPerMinute how often an address may ask to join
 * @param failedJoinsPerMinute how often it may ask in vain before each further answer is kept back a while
 */
public record RateLimits(
        int messageBurst,
        int messagesPerSecond,
        long bytesPerMinute,
        int connectionsPerAddress,
        int joinsPerMinute,
        int failedJoinsPerMinute) {

    public static final RateLimits DEFAULT = new RateLimits(1_000, 200, 16L << 20, 64, 120, 30);
}
