package io.github.fernblick.server.transport;

import io.github.fernblick.server.conversation.Conversations;
import io.github.fernblick.server.limit.Allowances;
import io.github.fernblick.server.tally.Tally;
import io.github.fernblick.server.time.Time;
import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.nio.transport.TCPNIOTransportBuilder;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/** Listens at one address, and lets clients into their conversations. */
public final class WebSocketListener {
    /** Small, so that what Tyrus must hold of one connection stays near one message. */
    private static final int READ_BUFFER = 16 * 1024;

    private static final int MAX_HEADERS = 64;

    private final InetSocketAddress address;
    private final HttpServer server = new HttpServer();
    private final NetworkListener listener;
    private final SignalingContainer container;

    /** What waits on all connections together. */
    private final AtomicLong queuedBytes = new AtomicLong();

    /** Nothing listens yet. */
    public WebSocketListener(
            ListenerSettings settings, Conversations conversations, Allowances allowances, Time time, Tally tally) {
        TransportLimits limits = settings.limits();
        Opening opening = new Opening();
        Admission admission = new Admission(settings.origins());
        ConnectionGate gate = new ConnectionGate(settings.maxConnections(), settings.proxies(), allowances, tally);
        HandshakeDeadline deadline = new HandshakeDeadline(time, limits.handshake(), tally);
        container = new SignalingContainer(limits);
        address = settings.address();
        listener = new NetworkListener("signaling", address.getAddress().getHostAddress(), address.getPort());
        listener.setTransport(transport());
        listener.setMaxRequestHeaders(MAX_HEADERS);
        listener.getKeepAlive().setIdleTimeoutInSeconds(-1); // The deadline and the conversations' own time replace it.
        listener.getFileCache().setEnabled(false);
        settings.tls().ifPresent(identity -> {
            listener.setSecure(true);
            listener.setSSLEngineConfig(TlsConfiguration.of(identity));
        });
        Wires wires = new Wires();
        listener.registerAddOn(addOn(
                gate,
                deadline,
                new FrameFilter(wires),
                new WebSocketFilter(
                        admission,
                        settings.proxies(),
                        (connection, client) ->
                                new WebSocketWire(connection, client, conversations, time, limits, queuedBytes),
                        connection -> {
                            deadline.met(connection);
                            gate.passed(connection);
                        },
                        new TyrusHandshake(container.getWebSocketEngine(), opening),
                        wires)));
        server.addListener(listener);
        server.getServerConfiguration().addHttpHandler(new RefusingHandler(admission, tally), "/");
        server.getServerConfiguration().setPassTraceRequest(true); // Or Grizzly would answer TRACE by itself.
        register(opening, limits);
    }

    private void register(Opening opening, TransportLimits limits) {
        try {
            container.register(SignalingEndpoint.config(opening, limits.maxMessage()));
        } catch (DeploymentException bug) {
            throw new IllegalStateException("The only endpoint cannot be deployed", bug);
        }
    }

    private static TCPNIOTransport transport() {
        TCPNIOTransport transport = TCPNIOTransportBuilder.newInstance()
                .setIOStrategy(
                        SameThreadIOStrategy.getInstance()) // Nothing here blocks: a second pool would only cost.
                .setSelectorThreadPoolConfig(
                        ThreadPoolConfig.defaultConfig().copy().setPoolName("network"))
                .setWorkerThreadPoolConfig(ThreadPoolConfig.defaultConfig()
                        .copy()
                        .setPoolName("http")
                        .setCorePoolSize(1)
                        .setMaxPoolSize(2))
                .build();
        transport.setReadBufferSize(READ_BUFFER);
        transport.setChannelConfigurator(new Sockets());
        return transport;
    }

    private static AddOn addOn(
            ConnectionGate gate, HandshakeDeadline deadline, FrameFilter frames, WebSocketFilter webSocket) {
        return (NetworkListener listener, FilterChainBuilder chain) -> {
            chain.add(1, gate);
            chain.add(2, deadline); // Right behind the transport's own, so that TLS is within it.
            // Named in full: the one that parses HTTP, and not the one that answers it.
            chain.add(chain.indexOfType(org.glassfish.grizzly.http.HttpServerFilter.class), frames);
            chain.add(chain.indexOfType(HttpServerFilter.class), webSocket);
        };
    }

    /** Begins to listen. Once; after a failure nothing is left of it. */
    public void start() throws CannotListenException {
        try {
            server.start();
        } catch (IOException refused) {
            stop();
            throw CannotListenException.of(address, "--", refused);
        }
    }

    /** The port that is listened on. */
    public int port() {
        return listener.getPort();
    }

    /** How much waits for clients to read it. */
    public long queuedBytes() {
        return queuedBytes.get();
    }

    /** Lets nobody in any more; those who are in stay. */
    public void refuseNewcomers() {
        listener.getTransport().unbindAll();
    }

    /** Ends everything that is left. */
    public void stop() {
        server.shutdownNow();
        container.stop();
    }
}
