package io.github.fernblick.server.transport;

import org.glassfish.grizzly.CloseListener;
import org.glassfish.grizzly.CloseType;
import org.glassfish.grizzly.Closeable;
import org.glassfish.grizzly.Connection;

/** Tells when a connection is gone; at once if it is gone already. */
final class Closing {
    private Closing() {}

    static void whenClosed(Connection<?> connection, Runnable told) {
        // Named in full: Grizzly has an older listener of the same shape.
        CloseListener<Closeable, CloseType> listener = (closed, how) -> told.run();
        connection.addCloseListener(listener);
    }
}
