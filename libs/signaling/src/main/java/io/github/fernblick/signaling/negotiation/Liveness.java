package io.github.fernblick.signaling.negotiation;

import java.time.Duration;

/**
 * Hears whether a connected session is alive, and tells when it has gone silent and when it is dead. Owner: the room's serial
 * executor.
 */
final class Liveness {
    private final SerialScheduler scheduler;
    private final Runnable silent;
    private final Runnable dead;
    private final long since;
    private long heardAt;
    private SerialScheduler.Task next;

    /** Begins to listen, as if something had just been heard. */
    Liveness(SerialScheduler scheduler, Runnable silent, Runnable dead) {
        this.scheduler = scheduler;
        this.silent = silent;
        this.dead = dead;
        this.since = scheduler.nanoTime();
        this.heardAt = since;
        this.next = scheduler.schedule(Timing.SILENT, this::listen);
    }

    void heard() {
        boolean wasSilent = silence().compareTo(Timing.SILENT) >= 0;
        heardAt = scheduler.nanoTime();
        if (wasSilent) {
            next.cancel();
            next = scheduler.schedule(Timing.SILENT, this::listen);
        }
    }

    private void listen() {
        Duration silence = silence();
        if (silence.compareTo(Timing.DEAD) >= 0) {
            dead.run();
            return;
        }
        boolean isSilent = silence.compareTo(Timing.SILENT) >= 0;
        next = scheduler.schedule((isSilent ? Timing.DEAD : Timing.SILENT).minus(silence), this::listen);
        if (isSilent) {
            silent.run();
        }
    }

    Duration silence() {
        return Duration.ofNanos(scheduler.nanoTime() - heardAt);
    }

    /** How long ago it began to listen. */
    Duration age() {
        return Duration.ofNanos(scheduler.nanoTime() - since);
    }

    void stop() {
        next.cancel();
    }
}
