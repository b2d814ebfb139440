package io.github.fernblick.server.transport;

import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpServerFilter;

/**
 * The short way of a WebSocket's bytes: stands before HTTP, which would look at each of them and keep the request, some
 * eight kilobytes, for as long as the client stays.
 */
final class FrameFilter extends BaseFilter {
    private final Wires wires;

    /** Where HTTP keeps a request that is under way: an upgrade is, to it, until the connection ends. */
    private final Attribute<Object> request =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(HttpServerFilter.HTTP_SERVER_REQUEST_ATTR_NAME);

    FrameFilter(Wires wires) {
        this.wires = wires;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        Connection<?> connection = context.getConnection();
        WebSocketWire wire = wires.of(connection);
        if (wire == null) {
            return context.getInvokeAction();
        }
        request.remove(connection);
        Buffer content = context.getMessage();
        wire.read(content);
        return context.getStopAction();
    }
}
