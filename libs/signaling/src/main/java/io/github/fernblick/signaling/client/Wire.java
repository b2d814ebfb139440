package io.github.fernblick.signaling.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;

/**
 * One TCP connection, perhaps under TLS, as Tyrus writes to it. A write never blocks: it is done for Tyrus as soon as it waits
 * here, so that not even an answer to a ping holds the reading thread up. What waits is bounded. Thread-safe.
 */
final class Wire extends Writer {
    private static final int LIMIT = 256 * 1024;

    private final Connection<?> tcp;
    private final Runnable stuck;
    private final AtomicInteger unsent = new AtomicInteger();

    /** @param stuck called when more waits than may; on any thread */
    Wire(Connection<?> tcp, Runnable stuck) {
        this.tcp = tcp;
        this.stuck = stuck;
    }

    @Override
    public void write(ByteBuffer bytes, CompletionHandler<ByteBuffer> handler) {
        if (write(bytes)) {
            handler.completed(bytes);
        } else {
            handler.failed(new IOException("the connection is over"));
        }
    }

    boolean write(ByteBuffer bytes) {
        int length = bytes.remaining();
        if (!tcp.isOpen()) {
            return false;
        }
        if (unsent.addAndGet(length) > LIMIT) {
            stuck.run();
            return false;
        }
        write(tcp, Buffers.wrap(tcp.getMemoryManager(), bytes), length);
        return true;
    }

    private <L> void write(Connection<L> to, Buffer bytes, int length) {
        to.write(bytes, new EmptyCompletionHandler<WriteResult<Buffer, L>>() {
            @Override
            public void completed(WriteResult<Buffer, L> result) {
                unsent.addAndGet(-length);
            }

            @Override
            public void failed(Throwable thrown) {
                cut();
            }
        });
    }

    /** Closes once everything is sent. */
    @Override
    public void close() {
        tcp.closeSilently();
    }

    void cut() {
        tcp.terminateSilently();
    }
}
