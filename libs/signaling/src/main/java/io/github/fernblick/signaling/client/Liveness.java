package io.github.fernblick.signaling.client;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Whether the server is still there (protocol, section 1): pings every 15 s, and gives up when nothing has come for 45 s, or
 * for 3 s after a probe. Owner: the room client's executor.
 */
final class Liveness {
    private static final Duration PING = Duration.ofSeconds(15);
    private static final Duration SILENCE = Duration.ofSeconds(45);
    private static final Duration PROBE = Duration.ofSeconds(3);
    private static final Timers.Timer NONE = () -> {};

    private final Transport.Connection connection;
    private final Timers timers;
    private final Consumer<Runnable> executor;
    private final Runnable dead;

    private boolean running;
    private long probedAt;
    private Timers.Timer ping = NONE;
    private Timers.Timer silence = NONE;
    private Timers.Timer probe = NONE;

    Liveness(Transport.Connection connection, Timers timers, Consumer<Runnable> executor, Runnable dead) {
        this.connection = connection;
        this.timers = timers;
        this.executor = executor;
        this.dead = dead;
    }

    void begin() {
        running = true;
        pingLater();
        checkSilenceAfter(SILENCE);
    }

    void end() {
        running = false;
        ping.cancel();
        silence.cancel();
        probe.cancel();
    }

    /** Asks now, unless a question is open and not answered. */
    void probe() {
        if (!running || (probe != NONE && !heardSinceProbe())) {
            return;
        }
        probe.cancel();
        probedAt = timers.nanoTime();
        connection.ping();
        probe = after(PROBE, () -> {
            probe = NONE;
            if (!heardSinceProbe()) {
                dead.run();
            }
        });
    }

    private boolean heardSinceProbe() {
        return connection.lastHeard() - probedAt >= 0;
    }

    private void pingLater() {
        ping = after(PING, () -> {
            connection.ping();
            pingLater();
        });
    }

    private void checkSilenceAfter(Duration wait) {
        silence = after(wait, () -> {
            Duration left = SILENCE.minusNanos(timers.nanoTime() - connection.lastHeard());
            if (left.isNegative() || left.isZero()) {
                dead.run();
            } else {
                checkSilenceAfter(left);
            }
        });
    }

    private Timers.Timer after(Duration delay, Runnable task) {
        return timers.after(
                delay,
                () -> executor.accept(() -> {
                    // The timer may have fired just before it was cancelled.
                    if (running) {
                        task.run();
                    }
                }));
    }
}
