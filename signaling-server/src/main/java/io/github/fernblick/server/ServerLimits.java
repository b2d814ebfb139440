package io.github.fernblick.server;

import io.github.fernblick.server.conversation.Patience;
import io.github.fernblick.server.limit.RateLimits;
import io.github.fernblick.server.transport.TransportLimits;

/**
 * All limits.
 *
 * @param maxRoomClients the largest room that a camera or relay may ask for
 * @param maxConnections how many clients may be connected
 */
public record ServerLimits(
        int maxRoomClients, int maxConnections, Patience patience, TransportLimits transport, RateLimits rates) {

    /** As the protocol has them. */
    public static final ServerLimits DEFAULT =
            new ServerLimits(32, 10_000, Patience.DEFAULT, TransportLimits.DEFAULT, RateLimits.DEFAULT);
}
