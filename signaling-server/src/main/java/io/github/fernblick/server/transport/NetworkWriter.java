package io.github.fernblick.server.transport;

import java.nio.ByteBuffer;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;

/** Writes by Grizzly: at once what the network takes, the rest when it can take more. Thread-safe; never blocks. */
final class NetworkWriter<L> extends Writer {
    private final Connection<L> connection;

    NetworkWriter(Connection<L> connection) {
        this.connection = connection;
    }

    @Override
    public void write(ByteBuffer bytes, CompletionHandler<ByteBuffer> handler) {
        Buffer message = Buffers.wrap(connection.getTransport().getMemoryManager(), bytes);
        connection.write(message, new EmptyCompletionHandler<WriteResult<Buffer, L>>() {
            @Override
            public void completed(WriteResult<Buffer, L> result) {
                handler.completed(bytes);
            }

            @Override
            public void failed(Throwable cause) {
                handler.failed(cause);
            }

            @Override
            public void cancelled() {
                handler.cancelled();
            }
        });
    }

    /** Closes when everything is written. */
    @Override
    public void close() {
        connection.closeSilently();
    }
}
