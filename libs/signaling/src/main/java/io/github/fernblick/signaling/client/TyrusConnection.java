package io.github.fernblick.signaling.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.tyrus.client.ClientManager;
import org.glassfish.tyrus.core.TyrusUpgradeResponse;
import org.glassfish.tyrus.spi.ClientEngine;
import org.glassfish.tyrus.spi.ClientEngine.ClientUpgradeInfo;
import org.glassfish.tyrus.spi.ClientEngine.ClientUpgradeStatus;
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

    // Set once: by the connecting thread, before anything can be read; the session by the reading one.
    private volatile @Nullable Wire wire;
    private volatile @Nullable ClientEngine engine;
    private volatile @Nullable Session session;

    // Owned by the reading thread.
    private final UpgradeResponseReader response = new UpgradeResponseReader();
    private org.glassfish.tyrus.spi.@Nullable Connection upgraded;

    TyrusConnection(
            ServerAddress server,
            ServerTrust trust,
            SecureRandom random,
            Timers timers,
            TCPNIOTransport transport,
            Transport.Listener listener,
            Consumer<TyrusConnection> gone) {
        this.server = server;
        this.failures = new Failures(server);
        this.watch = new WireWatch(timers);
        this.dialer = new Dialer(server, trust, random, transport, watch);
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
            if (cause instanceof Dialer.NoWayException noWay) {
                return noWay.failure();
            }
        }
        if (!over.get()) {
            LOG.debug("Connecting failed in an unforeseen way.", thrown);
        }
        return failures.garbage();
    }

    /** Called back by Tyrus on the connecting thread. */
    void open(ClientEngine newEngine) throws IOException {
        engine = newEngine;
        UpgradeRequest request = newEngine.createUpgradeRequest(null);
        Wire newWire = new Wire(dialer.dial(new WireFilter(this), this::abortBy), () -> end(new ConnectionEnd.Stuck()));
        wire = newWire;
        if (!newWire.write(ByteBuffer.wrap(head(request).getBytes(ISO_8859_1)))) {
            throw new Dialer.NoWayException(failures.hungUp());
        }
    }

    private String head(UpgradeRequest request) {
        StringBuilder head = new StringBuilder("GET ").append(server.path()).append(" HTTP/1.1\r\n");
        request.getHeaders()
                .forEach((name, values) -> head.append(name)
                        .append(": ")
                        .append(String.join(", ", values))
                        .append("\r\n"));
        return head.append("\r\n").toString();
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
        ClientEngine waiting = engine;
        if (waiting != null && session == null) {
            releaseConnectingThread(waiting);
        }
    }

    private static void releaseConnectingThread(ClientEngine waiting) {
        try {
            waiting.processError(new IOException("given up"));
        } catch (IllegalStateException e) {
            LOG.debug("The WebSocket opened in the very moment in which it was given up.");
        }
    }

    /** On the reading thread. */
    void received(ByteBuffer data) {
        try {
            if (upgraded == null) {
                upgrade(data);
            }
            feed(data);
        } catch (UpgradeResponseReader.NoHttpException e) {
            end(new ConnectionEnd.NeverOpened(
                    watch.heardTls() && !server.tls() ? failures.speaksTls() : failures.garbage()));
        }
    }

    private void upgrade(ByteBuffer data) throws UpgradeResponseReader.NoHttpException {
        Optional<TyrusUpgradeResponse> answer = response.read(data);
        ClientEngine upgrading = engine;
        Wire writer = wire;
        if (answer.isEmpty() || upgrading == null || writer == null) {
            return;
        }
        int status = answer.get().getStatus();
        if (status != 101) {
            end(new ConnectionEnd.NeverOpened(httpFailure(status)));
            return;
        }
        ClientUpgradeInfo info = upgrading.processResponse(answer.get(), writer, reason -> writer.close());
        if (info.getUpgradeStatus() == ClientUpgradeStatus.SUCCESS) {
            upgraded = info.createConnection();
        } else {
            end(new ConnectionEnd.NeverOpened(failures.garbage()));
        }
    }

    private SignalingFailure httpFailure(int status) {
        return switch (status) {
            case 300, 301, 302, 303, 307, 308 -> failures.redirect(status);
            case 429, 502, 503, 504 -> failures.unavailable(status);
            default -> failures.httpStatus(status);
        };
    }

    private void feed(ByteBuffer data) {
        while (upgraded != null && data.hasRemaining() && !over.get()) {
            ByteBuffer slice = data.slice();
            slice.limit(Math.min(SLICE, slice.remaining()));
            data.position(data.position() + slice.remaining());
            upgraded.getReadHandler().handle(slice);
        }
    }

    /** On the reading thread. */
    void tcpClosed() {
        if (wire == null) {
            // The connecting thread finds out by itself, and knows more of the reason.
            return;
        }
        end(upgraded != null ? new ConnectionEnd.Broken() : new ConnectionEnd.NeverOpened(failures.hungUp()));
        if (upgraded != null) {
            // Tyrus forgets its session.
            upgraded.close(new CloseReason(CloseCodes.CLOSED_ABNORMALLY, ""));
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
