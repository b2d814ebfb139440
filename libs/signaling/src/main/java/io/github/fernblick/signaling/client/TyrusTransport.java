package io.github.fernblick.signaling.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.nio.transport.TCPNIOTransportBuilder;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;
import org.glassfish.tyrus.client.ClientManager;
import org.glassfish.tyrus.client.ClientProperties;

/**
 * WebSockets by Tyrus on Grizzly. One thread reads and writes for all connections, so nothing on it may block; each attempt to
 * connect has a thread of its own until it is through, because looking up names and Tyrus' handshake wait.
 */
final class TyrusTransport implements Transport, AutoCloseable {
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);
    /** The room client gives up earlier; this only frees the thread. */
    private static final int HANDSHAKE_MILLIS = 6_000;
    /** A frame may be larger than a message may be: then Tyrus still tells which limit was passed. */
    private static final int INCOMING_BUFFER = 256 * 1024;

    private final Timers timers;
    private final TrustSource trust;
    private final SecureRandom random;
    private final TCPNIOTransport tcp;
    private final ClientManager tyrus;
    private final ExecutorService connecting =
            Executors.newCachedThreadPool(new DaemonThreads("fernblick-signaling-connect"));
    private final Names names = new Names(InetAddress::getAllByName, connecting);
    /** Those whose TCP connection is not over; who waits for the last words is notified on this. */
    private final Set<TyrusConnection> connections = ConcurrentHashMap.newKeySet();

    TyrusTransport(Timers timers, TrustSource trust, SecureRandom random) {
        this.timers = timers;
        this.trust = trust;
        this.random = random;
        this.tcp = startTcp();
        this.tyrus = ClientManager.createClient(SignalingContainer.class.getName());
        tyrus.getProperties().put(ClientProperties.HANDSHAKE_TIMEOUT, HANDSHAKE_MILLIS);
        tyrus.getProperties().put(ClientProperties.INCOMING_BUFFER_SIZE, INCOMING_BUFFER);
        tyrus.getProperties().put(ClientProperties.REDIRECT_ENABLED, false);
    }

    private static TCPNIOTransport startTcp() {
        TCPNIOTransport transport = TCPNIOTransportBuilder.newInstance()
                .setIOStrategy(SameThreadIOStrategy.getInstance())
                .setTcpNoDelay(true)
                .setKeepAlive(true)
                .setReuseAddress(false)
                .setSelectorThreadPoolConfig(ThreadPoolConfig.defaultConfig()
                        .setThreadFactory(new DaemonThreads("fernblick-signaling-io"))
                        .setCorePoolSize(1)
                        .setMaxPoolSize(1))
                .build();
        transport.setSelectorRunnersCount(1);
        try {
            transport.start();
        } catch (IOException e) {
            throw new UncheckedIOException("this system gives no selector", e);
        }
        return transport;
    }

    @Override
    public Connection connect(ServerAddress server, Optional<String> pin, Listener listener) {
        ServerTrust judge = new ServerTrust(pin, trust, new Failures(server));
        WireWatch watch = new WireWatch(timers);
        Dialer dialer = new Dialer(server, judge, random, tcp, names, watch);
        TyrusConnection connection = new TyrusConnection(server, dialer, watch, timers, listener, this::gone);
        connections.add(connection);
        connecting.execute(() -> connection.connect(tyrus));
        return connection;
    }

    private synchronized void gone(TyrusConnection connection) {
        connections.remove(connection);
        notifyAll();
    }

    @Override
    public void close() {
        connections.forEach(connection -> connection.close(1000));
        awaitLastWords();
        connections.forEach(TyrusConnection::cut);
        connecting.shutdownNow();
        try {
            tcp.shutdownNow();
        } catch (IOException e) {
            throw new UncheckedIOException("stopping a selector", e);
        }
        tyrus.shutdown();
    }

    private synchronized void awaitLastWords() {
        long end = System.nanoTime() + LAST_WORDS.toNanos();
        try {
            for (long left = LAST_WORDS.toMillis(); left > 0 && !connections.isEmpty(); ) {
                wait(left);
                left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
