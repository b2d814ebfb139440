package io.github.fernblick.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries many connections to one server on one thread. Thread-safe: connections are made by, and told on, its thread.
 *
 * <p>It talks to loopback and to nothing else.
 */
public final class LoadLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LoadLoop.class);
    private static final int LARGEST_MESSAGE = 128 * 1024;

    private final InetSocketAddress server;
    private final Selector selector;
    private final Thread thread;
    private final ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final ByteBuffer input = ByteBuffer.allocateDirect(LARGEST_MESSAGE);
    private volatile boolean closed;

    public LoadLoop(int port) {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            selector = Selector.open();
        } catch (IOException noSelector) {
            throw new UncheckedIOException(noSelector);
        }
        thread = new Thread(this::run, "load");
        thread.setDaemon(true);
        thread.start();
    }

    /** Runs {@code task} on the loop's thread. */
    public void execute(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    /** Opens a connection; {@link LoadListener#opened} or {@link LoadListener#closed} follows. On the loop's thread only. */
    public LoadConnection open(LoadListener listener) {
        try {
            SocketChannel channel = SocketChannel.open();
            channel.configureBlocking(false);
            SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
            LoadConnection connection = new LoadConnection(this, channel, key, listener);
            key.attach(connection);
            connect(channel, connection);
            return connection;
        } catch (IOException outOfDescriptors) {
            throw new UncheckedIOException(outOfDescriptors);
        }
    }

    private void connect(SocketChannel channel, LoadConnection connection) {
        try {
            channel.connect(server);
        } catch (IOException refused) {
            note(refused);
            tasks.add(connection::end); // Told later, as if it had been refused by another machine.
            selector.wakeup();
        }
    }

    void note(IOException gone) {
        LOG.debug("a connection ended: {}", gone.getMessage());
    }

    private void run() {
        try {
            while (!closed) {
                selector.select(this::serve);
                for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                    task.run();
                }
            }
            selector.keys().stream()
                    .map(key -> (LoadConnection) key.attachment())
                    .toList()
                    .forEach(LoadConnection::end);
            selector.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void serve(SelectionKey key) {
        LoadConnection connection = (LoadConnection) key.attachment();
        if (key.isValid() && key.isConnectable()) {
            try {
                connection.connected(server.getHostString(), server.getPort());
            } catch (IOException refused) {
                note(refused);
                connection.end();
            }
            return;
        }
        if (key.isValid() && key.isWritable()) {
            connection.flush();
        }
        if (key.isValid() && key.isReadable()) {
            connection.read(input);
        }
    }

    /** Hangs up all connections. */
    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
