package io.github.fernblick.signaling.negotiation;

import io.github.fernblick.signaling.negotiation.PeerSignal.SdpType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The exchange of one session's descriptions and candidates, so that neither end gets a candidate before its description.
 *
 * <p>Owner of all fields: the room's serial executor. The {@link MediaSession} is called there alone, and what it completes
 * elsewhere is hopped there.
 */
final class Exchange {
    /** What the other end may hand over for one session; an honest one has a few dozen. */
    private static final int MAX_REMOTE_CANDIDATES = 256;

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    /** What an exchange tells its session. */
    interface Owner {
        void send(PeerSignal signal);

        void dropped(DropReason reason);

        /** The media session could not do its part; {@code reason} is an English sentence. */
        void cannot(String reason);
    }

    private enum Step {
        NEW,
        /** A local description is being made. */
        DESCRIBING,
        /** The offer was sent. */
        OFFERED,
        /** Both descriptions are there. */
        COMPLETE
    }

    private final long number;
    private final MediaSession media;
    private final Owner owner;
    private final Executor executor;
    private final List<IceCandidate> localCandidates = new ArrayList<>();
    private final KeptCandidates remoteCandidates = new KeptCandidates();

    private Step step = Step.NEW;
    private boolean described;
    private int taken;
    /** Of the first remote description that was handed over. */
    private @Nullable SdpOrigin remoteOrigin;

    private boolean ended;

    Exchange(long number, MediaSession media, Owner owner, Executor executor) {
        this.number = number;
        this.media = media;
        this.owner = owner;
        this.executor = executor;
    }

    void offer() {
        step = Step.DESCRIBING;
        whenDone("make an offer", media::offer, sdp -> described(SdpType.OFFER, sdp, Step.OFFERED));
    }

    /** Takes an offer: the first one, or one that renegotiates. */
    void answer(String offerSdp) {
        if (step != Step.NEW && step != Step.COMPLETE) {
            owner.dropped(DropReason.OUT_OF_TURN);
            return;
        }
        step = Step.DESCRIBING;
        rememberOrigin(offerSdp);
        whenDone("answer", () -> media.answer(offerSdp), sdp -> described(SdpType.ANSWER, sdp, Step.COMPLETE));
        handOverRemoteCandidates();
    }

    private void described(SdpType type, String sdp, Step next) {
        step = next;
        described = true;
        owner.send(new PeerSignal.Description(number, type, sdp));
        localCandidates.forEach(this::sendCandidate);
        localCandidates.clear();
    }

    void accept(String answerSdp) {
        if (step != Step.OFFERED) {
            owner.dropped(DropReason.OUT_OF_TURN);
            return;
        }
        step = Step.COMPLETE;
        rememberOrigin(answerSdp);
        whenDone("accept the answer", () -> media.accept(answerSdp), done -> {});
        handOverRemoteCandidates();
    }

    private void rememberOrigin(String sdp) {
        if (remoteOrigin == null) {
            remoteOrigin = SdpOrigin.of(sdp);
        }
    }

    /** Whether {@code offerSdp} renegotiates this session, and does not begin another one of the same number. */
    boolean isContinuedBy(String offerSdp) {
        return SdpOrigin.of(offerSdp).equals(remoteOrigin);
    }

    /** Whether the other end has described itself. */
    boolean isComplete() {
        return step == Step.COMPLETE;
    }

    void localCandidate(IceCandidate candidate) {
        // The other end keeps candidates without their description only within bounds.
        if (described) {
            sendCandidate(candidate);
        } else {
            localCandidates.add(candidate);
        }
    }

    private void sendCandidate(IceCandidate candidate) {
        owner.send(new PeerSignal.Candidate(number, candidate));
    }

    void remoteCandidate(IceCandidate candidate) {
        if (ended) {
            return;
        }
        if (taken == MAX_REMOTE_CANDIDATES) {
            owner.dropped(DropReason.TOO_MANY);
        } else if (remoteOrigin != null) {
            taken++;
            handOver(candidate);
        } else if (remoteCandidates.keep(candidate)) {
            taken++;
        } else {
            owner.dropped(DropReason.TOO_MANY);
        }
    }

    private void handOverRemoteCandidates() {
        remoteCandidates.takeAll().forEach(this::handOver);
    }

    private void handOver(IceCandidate candidate) {
        guarded("take a candidate", () -> media.addCandidate(candidate));
    }

    /** The session is closed: what is still being made comes too late. */
    void end() {
        ended = true;
        localCandidates.clear();
        remoteCandidates.clear();
    }

    private <T> void whenDone(String what, Supplier<CompletionStage<T>> begin, Consumer<T> then) {
        guarded(
                what,
                () -> begin.get()
                        .whenComplete((result, error) -> executor.execute(() -> {
                            if (ended) {
                                return;
                            }
                            if (error != null) {
                                cannot(what, error);
                            } else {
                                then.accept(result);
                            }
                        })));
    }

    private void guarded(String what, Runnable call) {
        if (ended) {
            return;
        }
        try {
            call.run();
        } catch (RuntimeException e) {
            cannot(what, e);
        }
    }

    private void cannot(String what, Throwable error) {
        // Its message may quote the SDP: only its kind is named.
        LOG.warn("A media session could not {}: {}", what, error.getClass().getName());
        owner.cannot("The media session could not " + what + ".");
    }
}
