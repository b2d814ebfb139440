package io.github.fernblick.signaling.client;

import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.ClientMessage;
import io.github.fernblick.signaling.message.RawJson;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of a room client: one {@link Visit} after another, with pauses between.
 *
 * <pre>
 * (new) ─start─► visiting ─ended─► pausing ─time is up, reconnectNow─► visiting
 *                    └──hopeless──► failed ─reconnectNow─► visiting
 * </pre>
 */
final class ReconnectingRoomClient implements RoomClient, Visit.Owner {
    /** A connection that stood so long was a good one: what comes next is a first failure. */
    private static final Duration STABLE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(ReconnectingRoomClient.class);

    private final RoomClientSettings settings;
    private final RoomListener listener;
    private final Executor executor;
    private final ClientContext context;

    // Owned by the executor.
    private final Seat seat;
    private final Backoff backoff;
    private Optional<Visit> visit = Optional.empty();
    private Optional<Timers.Timer> pause = Optional.empty();
    private boolean started;
    private int attempt;

    private final AtomicBoolean closed = new AtomicBoolean();

    ReconnectingRoomClient(
            RoomClientSettings settings,
            SeatMemory memory,
            RoomListener listener,
            Executor executor,
            ClientContext context) {
        this.settings = settings;
        this.listener = listener;
        this.executor = executor;
        this.context = context;
        this.seat = new Seat(memory);
        this.backoff = new Backoff(context.random());
    }

    @Override
    public void start() {
        post(() -> {
            if (!started) {
                started = true;
                visit();
            }
        });
    }

    @Override
    public void signal(RawJson signal, Optional<ClientId> to) {
        // What was said before closing is sent before closing.
        execute(() -> visit.ifPresent(now -> now.signal(new ClientMessage.Signal(signal, to))));
    }

    @Override
    public void reconnectNow() {
        post(() -> {
            if (started && visit.isEmpty()) {
                visit();
            }
        });
    }

    @Override
    public void probe() {
        post(() -> visit.ifPresent(Visit::probe));
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true) && !execute(this::leave)) {
            // The executor is at its end, so nothing else runs there.
            leave();
        }
    }

    private void leave() {
        endPause();
        visit.ifPresent(Visit::leave);
        visit = Optional.empty();
    }

    /** On the executor; nothing once closed. */
    @Override
    public void post(Runnable task) {
        execute(() -> {
            if (!closed.get()) {
                task.run();
            }
        });
    }

    private boolean execute(Runnable task) {
        try {
            executor.execute(task);
            return true;
        } catch (RejectedExecutionException e) {
            LOG.debug("The executor of a room client takes no more.");
            return false;
        }
    }

    private void visit() {
        endPause();
        attempt++;
        int current = attempt;
        tell(to -> to.connecting(current));
        Visit next = new Visit(settings, seat, context, this);
        visit = Optional.of(next);
        next.begin();
    }

    private void endPause() {
        pause.ifPresent(Timers.Timer::cancel);
        pause = Optional.empty();
    }

    @Override
    public void tell(Consumer<RoomListener> what) {
        if (closed.get()) {
            return;
        }
        try {
            what.accept(listener);
        } catch (RuntimeException e) {
            LOG.error("A listener of a room client failed.", e);
        }
    }

    @Override
    public void entered() {
        attempt = 0;
    }

    @Override
    public void ended(SignalingFailure why, boolean hopeless, Duration stood) {
        visit = Optional.empty();
        if (stood.compareTo(STABLE) >= 0) {
            backoff.reset();
        }
        if (hopeless) {
            attempt = 0;
            tell(to -> to.failed(why));
            return;
        }
        Duration again = backoff.next(context.timers().nanoTime());
        pause = Optional.of(context.timers().after(again, () -> post(this::pauseIsOver)));
        tell(to -> to.disconnected(why, again));
    }

    /** A pause that ended just when somebody asked to connect at once may come here a moment too late. */
    private void pauseIsOver() {
        if (pause.isPresent()) {
            visit();
        }
    }
}
