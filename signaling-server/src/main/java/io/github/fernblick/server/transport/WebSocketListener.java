package io.github.fernblick.server.transport;

import io.github.fernblick.server.conversation.Conversations;
import io.github.fernblick.server.time.Time;
import io.github.fernblick.server.tls.TlsIdentity;
import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
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

    /**
     * Nothing listens yet.
     *
     * @param address a port of 0 is any that is free
     * @param tls empty to serve without TLS
     */
    public WebSocketListener(
            InetSocketAddress address,
            Optional<TlsIdentity> tls,
            Origins origins,
            TransportLimits limits,
            Conversations conversations,
            Time time) {
        Opening opening = new Opening();
        Admission admission = new Admission(origins);
        HandshakeDeadline deadline = new HandshakeDeadline(time, limits.handshake());
        container = new SignalingContainer(limits);
        this.address = address;
        listener = new NetworkListener("signaling", address.getAddress().getHostAddress(), address.getPort());
        listener.setTransport(transport());
        listener.setMaxRequestHeaders(MAX_HEADERS);
        listener.getKeepAlive().setIdleTimeoutInSeconds(-1); // The deadline and the conversations' own time replace it.
        listener.getFileCache().setEnabled(false);
        tls.ifPresent(identity -> {
            listener.setSecure(true);
            listener.setSSLEngineConfig(TlsConfiguration.of(identity));
        });
        Wires wires = new Wires();
        listener.registerAddOn(addOn(
                deadline,
                new FrameFilter(wires),
                new WebSocketFilter(
                        admission,
                        connection -> new WebSocketWire(connection, conversations, time, limits),
                        deadline,
                        new TyrusHandshake(container.getWebSocketEngine(), opening),
                        wires)));
        server.addListener(listener);
        server.getServerConfiguration().addHttpHandler(new RefusingHandler(admission), "/");
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

    private static AddOn addOn(HandshakeDeadline deadline, FrameFilter frames, WebSocketFilter webSocket) {
        return (NetworkListener listener, FilterChainBuilder chain) -> {
            chain.add(1, deadline); // Right behind the transport's own, so that TLS is within it.
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
            throw CannotListenException.of(address, refused);
        }
    }

    /** The port that is listened on. */
    public int port() {
        return listener.getPort();
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
