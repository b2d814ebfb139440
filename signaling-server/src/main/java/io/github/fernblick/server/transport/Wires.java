package io.github.fernblick.server.transport;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.jspecify.annotations.Nullable;

/** Which connections have become WebSockets. Thread-safe. */
final class Wires {
    private final Attribute<WebSocketWire> wires =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(Wires.class.getName());

    void put(Connection<?> connection, WebSocketWire wire) {
        wires.set(connection, wire);
    }

    /** Null while it is none. */
    @Nullable
    WebSocketWire of(Connection<?> connection) {
        return wires.get(connection);
    }
}
