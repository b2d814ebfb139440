package io.github.fernblick.signaling.negotiation;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One session of a pair, from its opening to its end: it is set up, connected, heard, and closed once. It tells its pair what
 * becomes of it, and nothing once it is closed.
 *
 * <p>Owner of all fields: the room's serial executor. What the {@link MediaSession} tells on other threads is hopped there.
 */
final class NegotiatedSession {
    private static final Logger LOG = LoggerFactory.getLogger(NegotiatedSession.class);

    /** What a session tells its pair, on the serial executor. */
    interface Owner {
        void send(PeerSignal signal);

        void dropped(DropReason reason);

        void connected(NegotiatedSession session);

        void firstFrame(NegotiatedSession session);

        void silent(NegotiatedSession session);

        /** It is closed: it failed, or went dead; {@code reason} is an English sentence. */
        void failed(NegotiatedSession session, String reason);

        /** It is closed: the other end closed it. */
        void closedByPeer(NegotiatedSession session);
    }

    private final long number;
    private final Owner owner;
    private final SerialScheduler scheduler;
    private final MediaSession media;
    private final Exchange exchange;
    private final SerialScheduler.Task setUpLimit;

    /** Since it is connected. */
    private @Nullable Liveness liveness;

    private boolean firstFrame;
    private boolean byeSent;
    private boolean byeHeard;
    private boolean closed;

    /**
     * @param opener makes the media session, given who listens to it
     * @throws RuntimeException what {@code opener} throws
     */
    NegotiatedSession(
            long number, Owner owner, SerialScheduler scheduler, Function<MediaSession.Listener, MediaSession> opener) {
        this.number = number;
        this.owner = owner;
        this.scheduler = scheduler;
        this.media = opener.apply(new Hop());
        this.exchange = new Exchange(number, media, new ExchangeOwner(), scheduler);
        this.setUpLimit = scheduler.schedule(Timing.SET_UP, this::notSetUp);
    }

    // ---- setting it up

    void offer() {
        exchange.offer();
    }

    /** Takes an offer: the first one, or one that renegotiates. */
    void answer(String offerSdp) {
        exchange.answer(offerSdp);
    }

    void accept(String answerSdp) {
        exchange.accept(answerSdp);
    }

    void remoteCandidate(IceCandidate candidate) {
        exchange.remoteCandidate(candidate);
    }

    /** Whether {@code offerSdp} renegotiates this session, and does not begin another one of the same number. */
    boolean isContinuedBy(String offerSdp) {
        return exchange.isContinuedBy(offerSdp);
    }

    private void notSetUp() {
        long seconds = Timing.SET_UP.toSeconds();
        fail(
                exchange.isComplete()
                        ? "No connection came about in " + seconds + " s."
                        : "The other end did not answer for " + seconds + " s.");
    }

    // ---- what becomes of it

    private void connected() {
        if (liveness == null) {
            setUpLimit.cancel();
            liveness = new Liveness(scheduler, () -> owner.silent(this), this::dead);
            owner.connected(this);
        }
    }

    private void dead() {
        fail("Nothing came over the connection for " + Timing.DEAD.toSeconds() + " s.");
    }

    void heard() {
        if (liveness != null) {
            liveness.heard();
        }
    }

    private void firstFrame() {
        // Whatever thread was faster: what shows a picture is connected.
        connected();
        if (!firstFrame) {
            firstFrame = true;
            owner.firstFrame(this);
        }
    }

    private void fail(String reason) {
        if (!closed) {
            close();
            owner.failed(this, reason);
        }
    }

    void byeHeard() {
        byeHeard = true;
    }

    void sayBye(String reason) {
        if (!byeSent) {
            byeSent = true;
            owner.send(new PeerSignal.Bye(number, reason));
        }
    }

    /** Says {@code bye} and closes it. */
    void close(String reason) {
        if (!closed) {
            sayBye(reason);
            close();
        }
    }

    /** Closes it and tells nobody; to be called any number of times. */
    void close() {
        if (closed) {
            return;
        }
        closed = true;
        setUpLimit.cancel();
        exchange.end();
        if (liveness != null) {
            liveness.stop();
        }
        try {
            media.close();
        } catch (RuntimeException e) {
            LOG.error("A media session could not be closed.", e);
        }
    }

    // ---- what it is

    long number() {
        return number;
    }

    boolean isSettingUp() {
        return !closed && liveness == null;
    }

    boolean isConnected() {
        return !closed && liveness != null;
    }

    /** Whether it is connected and something came within {@code limit}. */
    boolean flows(Duration limit) {
        return isConnected() && silence().compareTo(limit) < 0;
    }

    Duration silence() {
        return liveness == null ? Timing.DEAD : liveness.silence();
    }

    /** For how long it has been connected. */
    Duration connectedFor() {
        return liveness == null ? Duration.ZERO : liveness.age();
    }

    boolean showsPicture() {
        return firstFrame;
    }

    boolean isByeSent() {
        return byeSent;
    }

    boolean isByeHeard() {
        return byeHeard;
    }

    private final class ExchangeOwner implements Exchange.Owner {
        @Override
        public void send(PeerSignal signal) {
            owner.send(signal);
        }

        @Override
        public void dropped(DropReason reason) {
            owner.dropped(reason);
        }

        @Override
        public void cannot(String reason) {
            fail(reason);
        }
    }

    /** From any thread to the serial executor; a closed session hears nothing. */
    private final class Hop implements MediaSession.Listener {
        @Override
        public void candidate(IceCandidate candidate) {
            hop(() -> exchange.localCandidate(candidate));
        }

        @Override
        public void connected() {
            hop(NegotiatedSession.this::connected);
        }

        @Override
        public void heard() {
            hop(NegotiatedSession.this::heard);
        }

        @Override
        public void firstFrame() {
            hop(NegotiatedSession.this::firstFrame);
        }

        @Override
        public void closedByPeer() {
            hop(() -> {
                close();
                owner.closedByPeer(NegotiatedSession.this);
            });
        }

        @Override
        public void failed(String reason) {
            hop(() -> fail(reason));
        }

        private void hop(Runnable told) {
            scheduler.execute(() -> {
                if (!closed) {
                    told.run();
                }
            });
        }
    }
}
