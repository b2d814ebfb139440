package io.github.fernblick.server.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.Supplier;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.nio.transport.TCPNIOTransportBuilder;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/** Serves the figures at an address of their own, over HTTP: for a network that its owner trusts. */
public final class MetricsListener implements AutoCloseable {
    private static final int IDLE_SECONDS = 30;

    private final InetSocketAddress address;
    private final HttpServer server = new HttpServer();
    private final NetworkListener listener;

    /** Nothing listens yet. */
    public MetricsListener(InetSocketAddress address, Supplier<String> scrape) {
        this.address = address;
        listener = new NetworkListener("metrics", address.getAddress().getHostAddress(), address.getPort());
        listener.setTransport(TCPNIOTransportBuilder.newInstance()
                .setSelectorRunnersCount(1)
                .setSelectorThreadPoolConfig(ThreadPoolConfig.defaultConfig()
                        .copy()
                        .setPoolName("metrics-network")
                        .setCorePoolSize(1)
                        .setMaxPoolSize(1))
                .setWorkerThreadPoolConfig(ThreadPoolConfig.defaultConfig()
                        .copy()
                        .setPoolName("metrics")
                        .setCorePoolSize(1)
                        .setMaxPoolSize(1))
                .build());
        listener.getKeepAlive().setIdleTimeoutInSeconds(IDLE_SECONDS);
        listener.getFileCache().setEnabled(false);
        server.addListener(listener);
        server.getServerConfiguration().addHttpHandler(new MetricsHandler(scrape), "/");
    }

    /** Begins to listen. Once; after a failure nothing is left of it. */
    public void start() throws CannotListenException {
        try {
            server.start();
        } catch (IOException refused) {
            close();
            throw CannotListenException.of(address, "--metrics-", refused);
        }
    }

    /** The port that is listened on. */
    public int port() {
        return listener.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
