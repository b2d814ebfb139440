package io.github.fernblick.signaling.negotiation;

import io.github.fernblick.signaling.negotiation.PeerSignal.SdpType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the other end of a pair says: handed to the session that it is about, or dropped. Owner: the room's serial executor.
 */
final class PairSignals {
    /** A fresh offer each second is more than an honest end can want; a burst may follow a bad moment. */
    private static final int OFFERS_AT_ONCE = 10;

    private static final Duration AN_OFFER_EACH = Duration.ofSeconds(1);

    private final PairNegotiation pair;
    private final SessionSlots sessions;
    private final SessionNumbers numbers;
    private final TokenBucket offers;
    private final KeptCandidates nextCandidates = new KeptCandidates();

    PairSignals(PairNegotiation pair, SessionSlots sessions, SessionNumbers numbers, SerialScheduler clock) {
        this.pair = pair;
        this.sessions = sessions;
        this.numbers = numbers;
        this.offers = new TokenBucket(OFFERS_AT_ONCE, AN_OFFER_EACH, clock);
    }

    void hear(PeerSignal signal) {
        if (signal instanceof PeerSignal.Description description) {
            if (description.type() == SdpType.OFFER) {
                offered(description);
            } else {
                answered(description);
            }
        } else if (signal instanceof PeerSignal.Candidate candidate) {
            candidate(candidate);
        } else if (signal instanceof PeerSignal.Bye bye) {
            sessions.find(bye.session())
                    .ifPresentOrElse(pair::byeHeard, () -> pair.dropped(DropReason.UNKNOWN_SESSION));
        } else if (signal instanceof PeerSignal.Renew renew) {
            pair.renewAsked(renew.reason());
        }
    }

    /** What was said before is of another connection, or never comes to an end. */
    void forget() {
        nextCandidates.clear();
    }

    private void offered(PeerSignal.Description offer) {
        if (!pair.answers()) {
            pair.dropped(DropReason.OUT_OF_TURN);
            return;
        }
        Optional<NegotiatedSession> there = sessions.find(offer.session());
        if (there.isPresent() && there.get().isContinuedBy(offer.sdp())) {
            there.get().answer(offer.sdp());
        } else if (there.isEmpty() && numbers.isOver(offer.session())) {
            // A renegotiation that crossed the end of its session.
            pair.dropped(DropReason.UNKNOWN_SESSION);
        } else if (!offers.tryTake() || !pair.hasPlace()) {
            pair.dropped(DropReason.TOO_MANY);
        } else {
            // One of the same number is of a time that the other end does not remember.
            there.ifPresent(forgotten -> {
                forgotten.close();
                sessions.remove(forgotten);
            });
            answerFresh(offer);
        }
    }

    private void answerFresh(PeerSignal.Description offer) {
        List<IceCandidate> early = numbers.isNext(offer.session()) ? nextCandidates.takeAll() : List.of();
        nextCandidates.clear();
        numbers.offered(offer.session());
        pair.open(offer.session()).ifPresent(session -> {
            session.answer(offer.sdp());
            early.forEach(session::remoteCandidate);
        });
    }

    private void answered(PeerSignal.Description answer) {
        sessions.find(answer.session())
                .ifPresentOrElse(
                        session -> session.accept(answer.sdp()), () -> pair.dropped(DropReason.UNKNOWN_SESSION));
    }

    private void candidate(PeerSignal.Candidate candidate) {
        Optional<NegotiatedSession> session = sessions.find(candidate.session());
        if (session.isPresent()) {
            session.get().remoteCandidate(candidate.candidate());
        } else if (!pair.answers() || !numbers.isNext(candidate.session())) {
            pair.dropped(DropReason.UNKNOWN_SESSION);
        } else if (!nextCandidates.keep(candidate.candidate())) {
            pair.dropped(DropReason.TOO_MANY);
        }
    }
}
