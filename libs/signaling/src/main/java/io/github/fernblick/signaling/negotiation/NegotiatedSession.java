package io.github.fernblick.signaling.negotiation;

import io.github.fernblick.signaling.negotiation.PeerSignal.SdpType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One session of a pair: the exchange of its descriptions and candidates, and whether it is alive. It tells its pair what
 * became of it, and tells nothing once it is closed.
 *
 * <p>Owner of all fields: the room's serial executor. What the {@link MediaSession} tells on other threads is hopped there.
 */
final class NegotiatedSession {
    /** What a session of the other end's may hand over; an honest one has a few dozen. */
    private static final int MAX_REMOTE_CANDIDATES = 256;

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

    private enum Exchange {
        NEW,
        /** A local description is being made. */
        DESCRIBING,
        /** The offer was sent. */
        OFFERED,
        /** Both descriptions are there. */
        COMPLETE
    }

    private final long number;
    private final Owner owner;
    private final SerialScheduler scheduler;
    private final List<IceCandidate> localCandidates = new ArrayList<>();
    private final KeptCandidates remoteCandidates = new KeptCandidates();
    private final SerialScheduler.Task setUpLimit;
    private final MediaSession media;

    private Exchange exchange = Exchange.NEW;
    private boolean described;
    private int takenCandidates;
    private @Nullable SdpOrigin remoteOrigin;
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
        this.setUpLimit = scheduler.schedule(Timing.SET_UP, this::notSetUp);
    }

    // ---- the exchange

    void offer() {
        exchange = Exchange.DESCRIBING;
        whenDone("make an offer", media::offer, sdp -> {
            exchange = Exchange.OFFERED;
            owner.send(new PeerSignal.Description(number, SdpType.OFFER, sdp));
            sendLocalCandidates();
        });
    }

    /** Takes an offer: the first one, or one that renegotiates. */
    void answer(String offerSdp) {
        if (exchange != Exchange.NEW && exchange != Exchange.COMPLETE) {
            owner.dropped(DropReason.OUT_OF_TURN);
            return;
        }
        exchange = Exchange.DESCRIBING;
        rememberOrigin(offerSdp);
        whenDone("answer", () -> media.answer(offerSdp), sdp -> {
            exchange = Exchange.COMPLETE;
            owner.send(new PeerSignal.Description(number, SdpType.ANSWER, sdp));
            sendLocalCandidates();
        });
        handOverRemoteCandidates();
    }

    void accept(String answerSdp) {
        if (exchange != Exchange.OFFERED) {
            owner.dropped(DropReason.OUT_OF_TURN);
            return;
        }
        exchange = Exchange.COMPLETE;
        rememberOrigin(answerSdp);
        whenDone("accept the answer", () -> media.accept(answerSdp), done -> {});
        handOverRemoteCandidates();
    }

    void remoteCandidate(IceCandidate candidate) {
        if (closed) {
            return;
        }
        if (takenCandidates == MAX_REMOTE_CANDIDATES) {
            owner.dropped(DropReason.TOO_MANY);
        } else if (remoteOrigin != null) {
            takenCandidates++;
            guarded("take a candidate", () -> media.addCandidate(candidate));
        } else if (remoteCandidates.keep(candidate)) {
            takenCandidates++;
        } else {
            owner.dropped(DropReason.TOO_MANY);
        }
    }

    /** Whether {@code offerSdp} renegotiates this session, and does not begin another one of the same number. */
    boolean isContinuedBy(String offerSdp) {
        return SdpOrigin.of(offerSdp).equals(remoteOrigin);
    }

    private void rememberOrigin(String sdp) {
        if (remoteOrigin == null) {
            remoteOrigin = SdpOrigin.of(sdp);
        }
    }

    private void handOverRemoteCandidates() {
        for (IceCandidate candidate : remoteCandidates.takeAll()) {
            guarded("take a candidate", () -> media.addCandidate(candidate));
        }
    }

    private void sendLocalCandidates() {
        described = true;
        localCandidates.forEach(candidate -> owner.send(new PeerSignal.Candidate(number, candidate)));
        localCandidates.clear();
    }

    private void localCandidate(IceCandidate candidate) {
        // The other end keeps candidates without their description only within bounds.
        if (described) {
            owner.send(new PeerSignal.Candidate(number, candidate));
        } else {
            localCandidates.add(candidate);
        }
    }

    // ---- what becomes of it

    private void connected() {
        if (liveness != null) {
            return;
        }
        setUpLimit.cancel();
        liveness = new Liveness(
                scheduler,
                () -> owner.silent(this),
                () -> fail("Nothing came over the connection for " + Timing.DEAD.toSeconds() + " s."));
        owner.connected(this);
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

    private void notSetUp() {
        fail(
                exchange == Exchange.COMPLETE
                        ? "No connection came about in " + Timing.SET_UP.toSeconds() + " s."
                        : "The other end did not answer for " + Timing.SET_UP.toSeconds() + " s.");
    }

    private void fail(String reason) {
        if (!closed) {
            close();
            owner.failed(this, reason);
        }
    }

    /** Closes it and tells nobody; to be called any number of times. */
    void close() {
        if (closed) {
            return;
        }
        closed = true;
        setUpLimit.cancel();
        if (liveness != null) {
            liveness.stop();
        }
        localCandidates.clear();
        remoteCandidates.clear();
        try {
            media.close();
        } catch (RuntimeException e) {
            LOG.error("A media session could not be closed.", e);
        }
    }

    /** Says {@code bye} first. */
    void close(String reason) {
        if (!closed) {
            sayBye(reason);
            close();
        }
    }

    void sayBye(String reason) {
        if (!byeSent) {
            byeSent = true;
            owner.send(new PeerSignal.Bye(number, reason));
        }
    }

    void byeHeard() {
        byeHeard = true;
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

    // ---- the way to and from the media

    private <T> void whenDone(String what, Supply<T> step, Consumer<T> then) {
        guarded(
                what,
                () -> step.begin()
                        .whenComplete((result, error) -> scheduler.execute(() -> {
                            if (closed) {
                                return;
                            }
                            if (error != null) {
                                cannot(what, error);
                            } else {
                                then.accept(result);
                            }
                        })));
    }

    private void guarded(String what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            cannot(what, e);
        }
    }

    private void cannot(String what, Throwable error) {
        // Its message may quote the SDP: only its kind is named.
        LOG.warn("A media session could not {}: {}", what, error.getClass().getName());
        fail("The media session could not " + what + ".");
    }

    private interface Supply<T> {
        CompletionStage<T> begin();
    }

    /** From any thread to the serial executor; a closed session hears nothing. */
    private final class Hop implements MediaSession.Listener {
        @Override
        public void candidate(IceCandidate candidate) {
            hop(() -> localCandidate(candidate));
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
