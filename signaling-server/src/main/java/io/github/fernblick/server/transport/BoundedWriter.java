package io.github.fernblick.server.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;

/**
 * Stands between Tyrus and Grizzly and counts the bytes that wait for the network: those of messages, pings, and the pongs
 * that Tyrus sends by itself. Grizzly alone would keep them without bound. Thread-safe.
 */
final class BoundedWriter extends Writer {
    private final Writer grizzly;
    private final long limit;
    private final AtomicLong total;
    private final Runnable overflowed;
    private final Runnable finished;

    private final AtomicLong outstanding = new AtomicLong();

    /**
     * @param limit in bytes
     * @param total what waits on all connections together
     * @param overflowed told of each write that found no room; nothing was written
     * @param finished told when Tyrus has written its last frame
     */
    BoundedWriter(Writer grizzly, long limit, AtomicLong total, Runnable overflowed, Runnable finished) {
        this.grizzly = grizzly;
        this.limit = limit;
        this.total = total;
        this.overflowed = overflowed;
        this.finished = finished;
    }

    @Override
    public void write(ByteBuffer buffer, CompletionHandler<ByteBuffer> handler) {
        int size = buffer.remaining();
        if (outstanding.addAndGet(size) > limit) {
            outstanding.addAndGet(-size);
            handler.failed(new IOException("The client reads too slowly"));
            overflowed.run();
            return;
        }
        total.addAndGet(size);
        grizzly.write(buffer, new CompletionHandler<>() {
            @Override
            public void completed(ByteBuffer result) {
                written(size);
                handler.completed(result);
            }

            @Override
            public void failed(Throwable cause) {
                written(size);
                handler.failed(cause);
            }

            @Override
            public void cancelled() {
                written(size);
                handler.cancelled();
            }
        });
    }

    private void written(int size) {
        outstanding.addAndGet(-size);
        total.addAndGet(-size);
    }

    /** Tyrus has said all. When the connection ends is not its to decide: the client still has to read it. */
    @Override
    public void close() {
        finished.run();
    }

    /** Ends the connection once everything is written. */
    void closeWhenWritten() throws IOException {
        grizzly.close();
    }
}
