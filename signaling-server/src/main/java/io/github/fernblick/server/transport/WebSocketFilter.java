package io.github.fernblick.server.transport;

import java.util.function.Function;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;

/** Makes a WebSocket of each request that may become one. All others go on, to be refused. */
final class WebSocketFilter extends BaseFilter {
    private final Admission admission;
    private final Function<Connection<?>, WebSocketWire> newWire;
    private final HandshakeDeadline deadline;
    private final TyrusHandshake handshake;
    private final Wires wires;

    WebSocketFilter(
            Admission admission,
            Function<Connection<?>, WebSocketWire> newWire,
            HandshakeDeadline deadline,
            TyrusHandshake handshake,
            Wires wires) {
        this.admission = admission;
        this.newWire = newWire;
        this.deadline = deadline;
        this.handshake = handshake;
        this.wires = wires;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        HttpContent message = context.getMessage();
        WebSocketWire wire = wires.of(context.getConnection());
        if (wire != null) {
            // Frames that came along with the request.
            wire.read(message.getContent());
            return context.getStopAction();
        }
        if (!(message.getHttpHeader() instanceof HttpRequestPacket request) || admission.status(request) != 101) {
            return context.getInvokeAction();
        }
        shakeHands(context, request);
        return context.getStopAction();
    }

    private void shakeHands(FilterChainContext context, HttpRequestPacket request) {
        Connection<?> connection = context.getConnection();
        WebSocketWire wire = newWire.apply(connection);
        if (handshake.shakeHands(context, request, wire)) {
            wires.put(connection, wire);
            deadline.met(connection);
        }
    }
}
