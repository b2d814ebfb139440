package io.github.fernblick.signaling.client;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.glassfish.tyrus.client.ClientManager;
import org.glassfish.tyrus.spi.ClientEngine;
import org.glassfish.tyrus.spi.UpgradeRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One WebSocket: from dialling through the upgrade to its end. Thread-safe. */
final class TyrusConnection implements Transport.Connection {
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);
    /** So that what Tyrus keeps of a frame and what comes in addition fit into its buffer. */
    private static final int SLICE = 16 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(TyrusConnection.class);

    private final ServerAddress server;
    private final Failures failures;
    private final Dialer dialer;
    private final WireWatch watch;
    private final Timers timers;
    private final Transport.Listener listener;
    private final Consumer<TyrusConnection> gone;

    /** Nothing is told any more. */
    private final AtomicBoolean over = new AtomicBoolean();

    // Guarded by this.
    private Runnable abort = () -> {};
    private boolean aborted;

    // Set once, the first by the connecting thread before it asks for anything, the other by the reading one.
    private volatile @Nullable Upgrade upgrade;
    private volatile @Nullable Session session;

    /** Owned by the reading thread. */
    private org.glassfish.tyrus.spi.@Nullable Connection webSocket;

    TyrusConnection(
            ServerAddress server,
            Dialer dialer,
            WireWatch watch,
            Timers timers,
            Transport.Listener listener,
            Consumer<TyrusConnection> gone) {
        this.server = server;
        this.failures = new Failures(server);
        this.dialer = dialer;
        this.watch = watch;
        this.timers = timers;
        this.listener = listener;
        this.gone = gone;
    }

    /** Waits until the WebSocket is open or never will be. */
    void connect(ClientManager tyrus) {
        try {
            ClientEndpointConfig config = ClientEndpointConfig.Builder.create()
                    .configurator(new ClientEndpointConfig.Configurator() {
                        @Override
                        public void beforeRequest(Map<String, List<String>> headers) {
                            // This is no web page: it has no origin.
                            headers.remove(UpgradeRequest.ORIGIN_HEADER);
                        }
                    })
                    .build();
            config.getUserProperties().put(SignalingContainer.CONNECTION, this);
            tyrus.connectToServer(new TyrusEndpoint(this), config, server.uri());
        } catch (DeploymentException | IOException | RuntimeException e) {
            end(new ConnectionEnd.NeverOpened(failure(e)));
            gone.accept(this);
        }
    }

    private SignalingFailure failure(Exception thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoWayException noWay) {
                return noWay.failure();
            }
        }
        if (!over.get()) {
            LOG.debug("Connecting failed in an unforeseen way.", thrown);
        }
        return failures.garbage();
    }

    /** Called back by Tyrus on the connecting thread. */
    void open(ClientEngine engine) throws IOException {
        UpgradeRequest request = engine.createUpgradeRequest(null);
        Wire wire = new Wire(dialer.dial(new WireFilter(this), this::abortBy), () -> end(new ConnectionEnd.Stuck()));
        Upgrade asking = new Upgrade(server, engine, wire, watch);
        upgrade = asking;
        if (!asking.ask(request)) {
            throw new NoWayException(failures.hungUp());
        }
    }

    /** From now on {@code how} ends what is going on. */
    private void abortBy(Runnable how) {
        boolean atOnce;
        synchronized (this) {
            abort = how;
            atOnce = aborted;
        }
        if (atOnce) {
            how.run();
        }
    }

    private void abort() {
        Runnable how;
        synchronized (this) {
            aborted = true;
            how = abort;
        }
        how.run();
        Upgrade waiting = upgrade;
        if (waiting != null && session == null) {
            waiting.giveUp();
        }
    }

    /** On the reading thread. */
    void received(ByteBuffer data) {
        Upgrade asked = upgrade;
        if (webSocket == null && asked != null) {
            try {
                webSocket = asked.read(data).orElse(null);
            } catch (NoWayException e) {
                end(new ConnectionEnd.NeverOpened(e.failure()));
            }
        }
        feed(data);
    }

    private void feed(ByteBuffer data) {
        while (webSocket != null && data.hasRemaining() && !over.get()) {
            ByteBuffer slice = data.slice();
            slice.limit(Math.min(SLICE, slice.remaining()));
            data.position(data.position() + slice.remaining());
            webSocket.getReadHandler().handle(slice);
        }
    }

    /** On the reading thread. */
    void tcpClosed() {
        if (upgrade == null) {
            // The connecting thread finds out by itself, and knows more of the reason.
            return;
        }
        end(webSocket != null ? new ConnectionEnd.Broken() : new ConnectionEnd.NeverOpened(failures.hungUp()));
        if (webSocket != null) {
            // Tyrus forgets its session.
            webSocket.close(new CloseReason(CloseCodes.CLOSED_ABNORMALLY, ""));
        }
        gone.accept(this);
    }

    void opened(Session newSession) {
        session = newSession;
        if (!over.get()) {
            listener.opened();
        }
    }

    void message(byte[] message) {
        if (!over.get()) {
            listener.message(message);
        }
    }

    void webSocketClosed(int code) {
        end(new ConnectionEnd.Closed(code));
    }

    void failed(Throwable thrown) {
        LOG.debug("A connection failed.", thrown);
        end(new ConnectionEnd.Broken());
    }

    /** Closes because of what came, and says so. */
    void breakOff(int code) {
        if (over.compareAndSet(false, true)) {
            sayGoodbye(code);
            listener.ended(new ConnectionEnd.Closed(code));
        }
    }

    private void end(ConnectionEnd end) {
        if (over.compareAndSet(false, true)) {
            listener.ended(end);
            if (end instanceof ConnectionEnd.Closed) {
                // Tyrus has answered the close frame and closes once that is sent.
                timers.after(LAST_WORDS, this::abort);
            } else {
                abort();
            }
        }
    }

    @Override
    public void send(byte[] message) {
        whileOpen(open -> open.getBasicRemote().sendBinary(ByteBuffer.wrap(message)));
    }

    @Override
    public void ping() {
        whileOpen(open -> open.getBasicRemote().sendPing(ByteBuffer.allocate(0)));
    }

    @FunctionalInterface
    private interface Use {
        void of(Session session) throws IOException;
    }

    private void whileOpen(Use use) {
        Session open = session;
        if (open == null || over.get()) {
            return;
        }
        try {
            use.of(open);
        } catch (IOException | RuntimeException e) {
            // It is closing, which is told in its own way.
            LOG.debug("Nothing can be sent any more: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public long lastHeard() {
        return watch.lastHeard();
    }

    @Override
    public void close(int code) {
        if (over.compareAndSet(false, true)) {
            sayGoodbye(code);
        }
    }

    private void sayGoodbye(int code) {
        Session open = session;
        if (open == null) {
            abort();
            return;
        }
        timers.after(LAST_WORDS, this::abort);
        try {
            open.close(new CloseReason(CloseCodes.getCloseCode(code), ""));
        } catch (IOException | RuntimeException e) {
            abort();
        }
    }

    @Override
    public void cut() {
        if (over.compareAndSet(false, true)) {
            abort();
        }
    }
}
