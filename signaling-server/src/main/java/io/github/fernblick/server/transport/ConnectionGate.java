package io.github.fernblick.server.transport;

import io.github.fernblick.server.limit.Allowances;
import io.github.fernblick.server.limit.TrustedProxies;
import io.github.fernblick.server.tally.Tally;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/**
 * Counts TCP connections before there is anything to talk with, and cuts those that are too many: in all, and of one address
 * while they shake hands. Behind the handshake a connection counts for its client's address, which a proxy tells then.
 */
final class ConnectionGate extends BaseFilter {
    private final int maxConnections;
    private final TrustedProxies proxies;
    private final Allowances allowances;
    private final Tally tally;

    private final AtomicInteger connections = new AtomicInteger();

    private final Attribute<Handshake> handshakes =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(ConnectionGate.class.getName());

    /** @param maxConnections in all, whatever they are about */
    ConnectionGate(int maxConnections, TrustedProxies proxies, Allowances allowances, Tally tally) {
        this.maxConnections = maxConnections;
        this.proxies = proxies;
        this.allowances = allowances;
        this.tally = tally;
    }

    @Override
    public NextAction handleAccept(FilterChainContext context) throws IOException {
        Connection<?> connection = context.getConnection();
        boolean tooMany = connections.incrementAndGet() > maxConnections;
        Closing.whenClosed(connection, connections::decrementAndGet);
        Optional<Runnable> end = tooMany ? Optional.empty() : beginHandshake(connection);
        if (end.isEmpty()) {
            tally.refusal("connections");
            connection.terminateSilently();
            return context.getStopAction();
        }
        Handshake handshake = new Handshake(end.get());
        handshakes.set(connection, handshake);
        Closing.whenClosed(connection, handshake::end);
        return context.getInvokeAction();
    }

    private Optional<Runnable> beginHandshake(Connection<?> connection) {
        Optional<InetAddress> peer = peer(connection);
        if (peer.isPresent() && !proxies.trust(peer.get())) {
            return allowances.beginHandshake(peer.get());
        }
        return peer.map(proxy -> () -> {});
    }

    /** It has become a WebSocket. */
    void passed(Connection<?> connection) {
        Handshake handshake = handshakes.remove(connection);
        if (handshake != null) {
            handshake.end();
        }
    }

    /** The other end of the TCP connection; empty if it is gone. */
    static Optional<InetAddress> peer(Connection<?> connection) {
        return connection.getPeerAddress() instanceof InetSocketAddress address
                ? Optional.ofNullable(address.getAddress())
                : Optional.empty();
    }
}
