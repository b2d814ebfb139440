package io.github.fernblick.server.transport;

import java.io.IOException;
import java.util.function.Function;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.tyrus.container.grizzly.server.GrizzlyServerFilter;
import org.glassfish.tyrus.spi.ServerContainer;

/** Tyrus' filter, with ours before it: which requests it gets, and which bytes. */
final class WebSocketFilter extends GrizzlyServerFilter {
    private final Admission admission;
    private final Function<Connection<?>, WebSocketWire> wires;
    private final HandshakeDeadline deadline;
    private final Opening opening;

    private final Attribute<WebSocketWire> upgraded =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(WebSocketFilter.class.getName() + ".wire");

    WebSocketFilter(
            ServerContainer container,
            Admission admission,
            Function<Connection<?>, WebSocketWire> wires,
            HandshakeDeadline deadline,
            Opening opening) {
        super(container, "/");
        this.admission = admission;
        this.wires = wires;
        this.deadline = deadline;
        this.opening = opening;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        HttpContent message = context.getMessage();
        WebSocketWire wire = upgraded.get(context.getConnection());
        if (wire != null) {
            return wire.admits(message.getContent()) ? super.handleRead(context) : context.getStopAction();
        }
        if (!(message.getHttpHeader() instanceof HttpRequestPacket request) || admission.status(request) != 101) {
            return context.getInvokeAction();
        }
        return shakeHands(context);
    }

    private NextAction shakeHands(FilterChainContext context) throws IOException {
        WebSocketWire wire = wires.apply(context.getConnection());
        opening.begin(wire);
        try {
            NextAction next = super.handleRead(context);
            if (wire.isBound()) {
                upgraded.set(context.getConnection(), wire);
                deadline.met(context.getConnection());
            }
            return next;
        } finally {
            opening.end();
        }
    }
}
