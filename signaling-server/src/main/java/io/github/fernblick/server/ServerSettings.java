package io.github.fernblick.server;

import io.github.fernblick.server.access.AccessKey;
import io.github.fernblick.server.access.IceServers;
import io.github.fernblick.server.limit.TrustedProxies;
import io.github.fernblick.server.tls.ServerIdentity;
import io.github.fernblick.server.transport.Origins;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a server is told.
 *
 * @param address where it listens; a port of 0 is any that is free
 * @param tls empty to serve without TLS
 * @param metrics where figures are served; empty for nowhere
 * @param origins which web pages may connect, besides the server's own
 * @param proxies whose word about a client's address is taken
 * @param logAddresses whether the log tells clients' addresses
 */
public record ServerSettings(
        InetSocketAddress address,
        Optional<ServerIdentity> tls,
        Optional<InetSocketAddress> metrics,
        Origins origins,
        TrustedProxies proxies,
        AccessKey accessKey,
        IceServers iceServers,
        ServerLimits limits,
        boolean logAddresses) {

    /** All limits as the protocol has them. */
    public static ServerSettings of(InetSocketAddress address, Optional<ServerIdentity> tls) {
        return new ServerSettings(
                address,
                tls,
                Optional.empty(),
                new Origins(Set.of()),
                TrustedProxies.NONE,
                AccessKey.none(),
                IceServers.NONE,
                ServerLimits.DEFAULT,
                false);
    }
}
