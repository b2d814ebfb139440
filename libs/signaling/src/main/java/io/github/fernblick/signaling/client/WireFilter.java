package io.github.fernblick.signaling.client;

import java.nio.ByteBuffer;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/** Hands what comes, freed of TLS, to its connection. */
final class WireFilter extends BaseFilter {
    private final TyrusConnection connection;

    WireFilter(TyrusConnection connection) {
        this.connection = connection;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        Buffer data = context.getMessage();
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        data.tryDispose();
        connection.received(ByteBuffer.wrap(bytes));
        return context.getStopAction();
    }

    @Override
    public NextAction handleClose(FilterChainContext context) {
        connection.tcpClosed();
        return context.getStopAction();
    }
}
