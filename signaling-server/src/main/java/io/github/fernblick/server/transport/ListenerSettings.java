package io.github.fernblick.server.transport;

import io.github.fernblick.server.limit.TrustedProxies;
import io.github.fernblick.server.tls.ServerIdentity;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * Where to listen, and whom to let in.
 *
 * @param address a port of 0 is any that is free
 * @param tls empty to serve without TLS
 * @param maxConnections how many TCP connections there may be, those that shake hands or take leave among them
 */
public record ListenerSettings(
        InetSocketAddress address,
        Optional<ServerIdentity> tls,
        Origins origins,
        TrustedProxies proxies,
        int maxConnections,
        TransportLimits limits) {}
