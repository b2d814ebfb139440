package io.github.fernblick.libwebrtc;

import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCStatsType;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks twice a second whether anything came from the other end, and whether that has closed: webrtc-java tells neither by
 * itself. Confined to the {@link NativeThread}.
 */
final class Liveness {
    private static final long PERIOD_MILLIS = 500;

    private final RTCPeerConnection connection;
    private final NativeThread thread;
    private final SessionEvents events;
    private final LongSupplier frames;
    private @Nullable Future<?> polling;
    private boolean ended;
    private long lastFrames;
    private long lastReceived;

    Liveness(RTCPeerConnection connection, NativeThread thread, SessionEvents events, LongSupplier frames) {
        this.connection = connection;
        this.thread = thread;
        this.events = events;
        this.frames = frames;
    }

    /** To be called when the session is connected, any number of times. */
    void begin(ScheduledExecutorService scheduler) {
        if (polling == null && !ended) {
            try {
                polling = scheduler.scheduleWithFixedDelay(
                        () -> thread.execute(this::poll), PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                ended = true; // the program ends: nobody wants to know any more
            }
        }
    }

    void end() {
        ended = true;
        if (polling != null) {
            polling.cancel(false);
        }
    }

    private void poll() {
        if (ended) {
            return;
        }
        long now = frames.getAsLong();
        if (now != lastFrames) { // cheaper than statistics, and what a viewer lives on
            lastFrames = now;
            events.heard();
        } else {
            connection.getStats(report -> {
                StatisticsReport statistics = new StatisticsReport(report);
                thread.execute(() -> look(statistics));
            });
        }
    }

    private void look(StatisticsReport report) {
        if (ended) {
            return;
        }
        StatisticsEntry transport = report.transport();
        if (transport.text("dtlsState").equals("closed")) {
            end();
            events.closedByPeer();
            return;
        }
        long received = transport.number("packetsReceived")
                + report.all(RTCStatsType.CANDIDATE_PAIR)
                        .mapToLong(pair -> pair.number("responsesReceived"))
                        .sum();
        if (received > lastReceived && events.connected()) {
            events.heard();
        }
        lastReceived = received;
    }
}
