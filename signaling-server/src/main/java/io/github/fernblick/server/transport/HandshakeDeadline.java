package io.github.fernblick.server.transport;

import io.github.fernblick.server.tally.Tally;
import io.github.fernblick.server.time.Time;
import java.time.Duration;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/**
 * Gives each connection one deadline, from its first packet on, to become a WebSocket. An idle timer would be fed by every
 * dripped byte.
 */
final class HandshakeDeadline extends BaseFilter {
    private final Time time;
    private final Duration patience;
    private final Tally tally;

    private final Attribute<Time.Timer> deadlines =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(HandshakeDeadline.class.getName());

    HandshakeDeadline(Time time, Duration patience, Tally tally) {
        this.time = time;
        this.patience = patience;
        this.tally = tally;
    }

    @Override
    public NextAction handleAccept(FilterChainContext context) {
        Connection<?> connection = context.getConnection();
        Time.Timer deadline = time.after(patience, () -> {
            tally.refusal("handshake-timeout");
            connection.terminateSilently();
        });
        deadlines.set(connection, deadline);
        Closing.whenClosed(connection, deadline::cancel);
        return context.getInvokeAction();
    }

    /** It has become a WebSocket in time. */
    void met(Connection<?> connection) {
        Time.Timer deadline = deadlines.remove(connection);
        if (deadline != null) {
            deadline.cancel();
        }
    }
}
