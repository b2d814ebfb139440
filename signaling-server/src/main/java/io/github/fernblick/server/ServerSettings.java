package io.github.fernblick.server;

import io.github.fernblick.server.conversation.Patience;
import io.github.fernblick.server.tls.TlsIdentity;
import io.github.fernblick.server.transport.Origins;
import io.github.fernblick.server.transport.TransportLimits;
import io.github.fernblick.signaling.message.IceServer;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a server is told.
 *
 * @param address where it listens; a port of 0 is any that is free
 * @param tls empty to serve without TLS
 * @param origins which web pages may connect, besides the server's own
 * @param iceServers what every client is told
 * @param maxRoomClients the largest room that a camera or relay may ask for
 * @param maxConnections how many clients may be connected
 */
public record ServerSettings(
        InetSocketAddress address,
        Optional<TlsIdentity> tls,
        Origins origins,
        List<IceServer> iceServers,
        int maxRoomClients,
        int maxConnections,
        Patience patience,
        TransportLimits limits) {

    public static final int DEFAULT_MAX_ROOM_CLIENTS = 32;
    public static final int DEFAULT_MAX_CONNECTIONS = 10_000;

    public ServerSettings {
        iceServers = List.copyOf(iceServers);
    }

    /** All limits as the protocol has them. */
    public static ServerSettings of(InetSocketAddress address, Optional<TlsIdentity> tls) {
        return new ServerSettings(
                address,
                tls,
                new Origins(Set.of()),
                List.of(),
                DEFAULT_MAX_ROOM_CLIENTS,
                DEFAULT_MAX_CONNECTIONS,
                Patience.DEFAULT,
                TransportLimits.DEFAULT);
    }
}
