package io.github.fernblick.server;

import io.github.fernblick.server.conversation.ClientNames;
import io.github.fernblick.server.conversation.Conversations;
import io.github.fernblick.server.conversation.Identities;
import io.github.fernblick.server.limit.Allowances;
import io.github.fernblick.server.metrics.Figures;
import io.github.fernblick.server.room.LocalRooms;
import io.github.fernblick.server.room.RoomLabels;
import io.github.fernblick.server.tally.Tally;
import io.github.fernblick.server.time.Time;
import io.github.fernblick.server.tls.ServerIdentity;
import io.github.fernblick.server.transport.CannotListenException;
import io.github.fernblick.server.transport.ListenerSettings;
import io.github.fernblick.server.transport.WebSocketListener;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A whole signaling server: the composition root of everything but options and output. */
public final class SignalingServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SignalingServer.class);

    /** With the two seconds that a connection has for its last words, all is over within five. */
    private static final Duration GOODBYE = Duration.ofSeconds(3);

    /** How many TCP connections there may be besides the clients': at their handshake, or being told that all is full. */
    private static final int COMING_AND_GOING = 1_000;

    private final ThreadPoolExecutor roomThreads;
    private final LocalRooms rooms;
    private final Conversations conversations;
    private final WebSocketListener listener;
    private final Optional<ServerIdentity> identity;
    private final Optional<Measuring> measuring;

    /** Nothing listens yet. {@code time} must outlive the server. */
    public SignalingServer(ServerSettings settings, Time time, SecureRandom random) {
        roomThreads = newRoomThreads();
        ServerLimits limits = settings.limits();
        measuring = settings.metrics().map(Measuring::new);
        Tally tally = measuring.map(Measuring::tally).orElse(Tally.NONE);
        rooms = new LocalRooms(
                roomThreads,
                limits.maxRoomClients(),
                settings.accessKey(),
                settings.iceServers(),
                new RoomLabels(random),
                time);
        Allowances allowances =
                new Allowances(limits.rates(), settings.proxies().any(), time);
        conversations = new Conversations(
                new Identities(random),
                rooms,
                time,
                limits.patience(),
                limits.maxConnections(),
                allowances,
                tally,
                new ClientNames(settings.logAddresses()));
        listener = new WebSocketListener(listenerSettings(settings), conversations, allowances, time, tally);
        identity = settings.tls();
    }

    private static ListenerSettings listenerSettings(ServerSettings settings) {
        return new ListenerSettings(
                settings.address(),
                settings.tls(),
                settings.origins(),
                settings.proxies(),
                settings.limits().maxConnections() + COMING_AND_GOING,
                settings.limits().transport());
    }

    private static ThreadPoolExecutor newRoomThreads() {
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> new Thread(task, "rooms-" + number.incrementAndGet()),
                new ThreadPoolExecutor.DiscardPolicy()); // Who leaves when all is over leaves nobody behind to be told.
    }

    /** Begins to listen. Once. */
    public void start() throws CannotListenException {
        try {
            if (measuring.isPresent()) {
                measuring.get().start(figures());
            }
            listener.start();
        } catch (CannotListenException refused) {
            measuring.ifPresent(Measuring::close);
            conversations.goAway();
            roomThreads.shutdown();
            throw refused;
        }
    }

    private Figures figures() {
        return new Figures(
                rooms::count,
                conversations::count,
                listener::queuedBytes,
                () -> roomThreads.getQueue().size(),
                () -> identity.map(shown -> shown.identity().expiry()));
    }

    /** The port that is listened on. */
    public int port() {
        return listener.port();
    }

    /** The port that figures are served on; empty if they are not. */
    public OptionalInt metricsPort() {
        return measuring.map(serving -> OptionalInt.of(serving.port())).orElse(OptionalInt.empty());
    }

    /** How many rooms somebody is in. */
    public int rooms() {
        return rooms.count();
    }

    /** How many clients are connected. */
    public int connections() {
        return conversations.count();
    }

    /** Refuses newcomers, tells everybody {@code going-away}, and ends within five seconds. Blocks until then. */
    @Override
    public void close() {
        listener.refuseNewcomers();
        try {
            conversations.goAway().toCompletableFuture().get(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stubborn) {
            LOG.info("{} clients did not take leave in time", conversations.count());
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("Going away cannot fail", impossible);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        listener.stop();
        measuring.ifPresent(Measuring::close);
        roomThreads.shutdown();
    }
}
