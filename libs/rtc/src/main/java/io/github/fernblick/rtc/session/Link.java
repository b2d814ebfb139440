package io.github.fernblick.rtc.session;

import io.github.fernblick.rtc.dtls.DtlsConnection;
import io.github.fernblick.rtc.dtls.Fingerprint;
import io.github.fernblick.rtc.ice.IcePath;
import io.github.fernblick.rtc.rtcp.RtcpReader;
import io.github.fernblick.rtc.rtp.RtpPacket;
import io.github.fernblick.rtc.sdp.MediaKind;
import io.github.fernblick.rtc.srtp.SrtpSession;
import io.github.fernblick.rtc.task.SerialExecutor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What flows over a session's path: first the DTLS handshake, then media under its keys. Watches that something does. Confined
 * to the session's executor, except where it says otherwise.
 */
final class Link implements MediaSender {
    private static final long SET_UP_SECONDS = 20;
    private static final long DEAD_NANOS = 9_000_000_000L; // looked at once a second: noticed within ten
    private static final int MOST_WAITING = 512;
    private static final int MOST_EARLY = 8;
    private static final int FIRST_OF_RTP = 128;
    private static final int LAST_OF_RTP = 191;

    private final RtcEndpoint endpoint;
    private final MediaHandler handler;
    private final SerialExecutor executor;
    private final SessionEvents events;
    private final AtomicInteger waiting = new AtomicInteger();

    // Read by the sockets' and DTLS' threads.
    private volatile @Nullable IcePath path;
    private volatile @Nullable DtlsConnection dtls;
    private volatile Predicate<IcePath> expected = from -> false;

    private List<NegotiatedMedia> media = List.of();
    private final List<byte[]> early = new ArrayList<>();
    private @Nullable SrtpSession srtp;
    private @Nullable ScheduledFuture<?> watchdog;
    private long lastHeard;
    private boolean closed;

    Link(RtcEndpoint endpoint, MediaHandler handler, SerialExecutor executor, SessionEvents events) {
        this.endpoint = endpoint;
        this.handler = handler;
        this.executor = executor;
        this.events = events;
    }

    void negotiated(List<NegotiatedMedia> agreed, Fingerprint fingerprint, boolean client, Predicate<IcePath> expects) {
        media = agreed;
        expected = expects;
        dtls = new DtlsConnection(
                endpoint.identity(), fingerprint, client, this::sendRecord, new DtlsEvents(), endpoint.threads());
        watchdog = endpoint.scheduler()
                .schedule(() -> executor.execute(this::notConnected), SET_UP_SECONDS, TimeUnit.SECONDS);
    }

    /** ICE found a path. */
    void reachable(IcePath found) {
        DtlsConnection connection = dtls;
        if (!closed && connection != null) {
            path = found;
            early.forEach(datagram -> received(found, datagram, 0, datagram.length));
            early.clear();
            connection.start();
        }
    }

    /** The other end is there. */
    void heard() {
        lastHeard = System.nanoTime();
        if (srtp != null) {
            events.heard();
        }
    }

    // On a thread of DTLS.
    private void sendRecord(byte[] array, int offset, int length) {
        IcePath current = path;
        if (current != null) {
            try {
                current.send(array, offset, length);
            } catch (IOException lost) {
                // as on any network: handshakes are repeated
            }
        }
    }

    /**
     * A datagram that is not STUN, on a socket's thread. Only whom ICE reached, or the description named, may speak DTLS; RTP
     * proves itself. What comes faster than it is dealt with is lost.
     */
    void received(IcePath from, byte[] array, int offset, int length) {
        if (length == 0) {
            return;
        }
        int first = array[offset] & 0xff;
        if (first >= FIRST_OF_RTP && first <= LAST_OF_RTP) {
            later(from, Arrays.copyOfRange(array, offset, offset + length), this::encrypted);
        } else if (DtlsConnection.isDtls(ByteBuffer.wrap(array, offset, length))) {
            DtlsConnection connection = dtls;
            if (connection != null && path == null) {
                later(from, Arrays.copyOfRange(array, offset, offset + length), this::early);
            } else if (connection != null && (from.equals(path) || expected.test(from))) {
                connection.received(array, offset, length);
            }
        }
    }

    private void later(IcePath from, byte[] datagram, BiConsumer<IcePath, byte[]> taker) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return;
        }
        executor.execute(() -> {
            waiting.decrementAndGet();
            taker.accept(from, datagram);
        });
    }

    /** The other end's ICE may be through before ours. */
    private void early(IcePath from, byte[] datagram) {
        if (path != null) {
            received(from, datagram, 0, datagram.length);
        } else if (early.size() < MOST_EARLY && expected.test(from)) {
            early.add(datagram);
        }
    }

    private void encrypted(IcePath from, byte[] packet) {
        SrtpSession keys = srtp;
        if (keys == null || closed) {
            return;
        }
        boolean control = RtcpReader.isRtcp(ByteBuffer.wrap(packet));
        int length = control ? keys.openControl(packet, 0, packet.length) : keys.open(packet, 0, packet.length);
        if (length < 0) {
            return;
        }
        // The controlling end may find a better path later (RFC 8445, section 8.3): where it sends is where it is.
        if (!from.equals(path)) {
            path = from;
        }
        heard();
        ByteBuffer clear = ByteBuffer.wrap(packet, 0, length).slice();
        if (control) {
            RtcpReader.read(clear).forEach(handler::control);
        } else {
            RtpPacket.parse(clear).ifPresent(this::media);
        }
    }

    private void media(RtpPacket packet) {
        for (NegotiatedMedia each : media) {
            if (each.receives() && each.codec().payloadType() == packet.payloadType()) {
                handler.received(each, packet);
                if (each.kind() == MediaKind.VIDEO && packet.marker()) {
                    events.firstFrame();
                }
                return;
            }
        }
    }

    private void established(SrtpSession keys) {
        if (closed) {
            keys.close();
            return;
        }
        srtp = keys;
        lastHeard = System.nanoTime();
        stopWatchdog();
        watchdog = endpoint.scheduler()
                .scheduleWithFixedDelay(() -> executor.execute(this::lookWhetherAlive), 1, 1, TimeUnit.SECONDS);
        IcePath current = path;
        events.connected(current != null && current.relayed());
        handler.started(this, media);
    }

    private void notConnected() {
        if (srtp == null && !closed) {
            events.failed("No connection to the other end came about in 20 seconds.");
        }
    }

    private void lookWhetherAlive() {
        if (!closed && System.nanoTime() - lastHeard > DEAD_NANOS) {
            stopWatchdog();
            events.failed("Nothing has come from the other end for 10 seconds.");
        }
    }

    private void stopWatchdog() {
        if (watchdog != null) {
            watchdog.cancel(false);
        }
    }

    @Override
    public void sendRtp(byte[] array, int offset, int length) {
        SrtpSession keys = srtp;
        if (keys != null && !closed) {
            send(array, offset, keys.protect(array, offset, length));
        }
    }

    @Override
    public void sendRtcp(byte[] array, int offset, int length) {
        SrtpSession keys = srtp;
        if (keys != null && !closed) {
            send(array, offset, keys.protectControl(array, offset, length));
        }
    }

    private void send(byte[] array, int offset, int length) {
        sendRecord(array, offset, length);
    }

    @Override
    public void execute(Runnable task) {
        executor.execute(task);
    }

    @Override
    public ScheduledExecutorService scheduler() {
        return endpoint.scheduler();
    }

    /** Says goodbye; done when it is said. */
    CompletionStage<Void> close() {
        closed = true;
        stopWatchdog();
        SrtpSession keys = srtp;
        if (keys != null) {
            handler.ended();
            keys.close();
            srtp = null;
        }
        DtlsConnection connection = dtls;
        return connection == null
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.runAsync(connection::close, endpoint.blocking());
    }

    /** On DTLS' thread. */
    private final class DtlsEvents implements DtlsConnection.Listener {
        @Override
        public void established(SrtpSession keys) {
            executor.execute(() -> Link.this.established(keys));
        }

        @Override
        public void closedByPeer() {
            executor.execute(events::closedByPeer);
        }

        @Override
        public void failed(String reason) {
            executor.execute(() -> events.failed(reason));
        }
    }
}
