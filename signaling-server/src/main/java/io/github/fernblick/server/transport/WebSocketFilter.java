package io.github.fernblick.server.transport;

import io.github.fernblick.server.limit.TrustedProxies;
import java.net.InetAddress;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;

/** Makes a WebSocket of each request that may become one. All others go on, to be refused. */
final class WebSocketFilter extends BaseFilter {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final Admission admission;
    private final TrustedProxies proxies;
    private final BiFunction<Connection<?>, InetAddress, WebSocketWire> newWire;
    private final Consumer<Connection<?>> upgradeDone;
    private final TyrusHandshake handshake;
    private final Wires wires;

    /**
     * @param newWire makes one for a connection and the address that it counts for
     * @param upgradeDone told of each connection that became a WebSocket
     */
    WebSocketFilter(
            Admission admission,
            TrustedProxies proxies,
            BiFunction<Connection<?>, InetAddress, WebSocketWire> newWire,
            Consumer<Connection<?>> upgradeDone,
            TyrusHandshake handshake,
            Wires wires) {
        this.admission = admission;
        this.proxies = proxies;
        this.newWire = newWire;
        this.upgradeDone = upgradeDone;
        this.handshake = handshake;
        this.wires = wires;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        HttpContent message = context.getMessage();
        Connection<?> connection = context.getConnection();
        WebSocketWire wire = wires.of(connection);
        if (wire != null) {
            // Frames that came along with the request.
            wire.read(message.getContent());
            return context.getStopAction();
        }
        if (!(message.getHttpHeader() instanceof HttpRequestPacket request) || admission.status(request) != 101) {
            return context.getInvokeAction();
        }
        ConnectionGate.peer(connection).ifPresent(peer -> {
            InetAddress client = proxies.client(peer, request.getHeaders().values(FORWARDED_FOR));
            shakeHands(context, request, newWire.apply(connection, client));
        });
        return context.getStopAction();
    }

    private void shakeHands(FilterChainContext context, HttpRequestPacket request, WebSocketWire wire) {
        if (handshake.shakeHands(context, request, wire)) {
            wires.put(context.getConnection(), wire);
            upgradeDone.accept(context.getConnection());
        }
    }
}
