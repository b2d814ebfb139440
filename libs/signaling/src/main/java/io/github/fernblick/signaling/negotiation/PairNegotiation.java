package io.github.fernblick.signaling.negotiation;

import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.IceServer;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.negotiation.PeerSignal.SdpType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state machine of this client and one other (protocol, section 7).
 *
 * <p>It does not script what follows what. Whatever happens, it asks itself whether a session is needed
 * ({@link #needsSession()}): then the offerer offers one, and the answerer asks for one. So two ends that disagree about what
 * they have come together again, as soon as they can talk.
 *
 * <p>Owner of all fields: the room's serial executor.
 */
final class PairNegotiation implements NegotiatedSession.Owner {
    private static final Logger LOG = LoggerFactory.getLogger(PairNegotiation.class);

    /** What a pair needs of the book it stands in. */
    interface Book {
        /** Whether there is place for the first session of {@code pair}; one that is nearly over may have made it. */
        boolean hasPlaceFor(PairNegotiation pair);

        List<IceServer> iceServers();

        /** The other end is gone, and nothing goes on with it. */
        void forget(PairNegotiation pair);

        /** Those of {@code role} that are not in the room although media flows are not coming back: one of them did, unknown. */
        void releaseAbsent(Role role);
    }

    private static final String REPLACED = "replaced";

    private final PairContext context;
    private final Book book;
    private final SessionSlots sessions = new SessionSlots();
    private final Attempts attempts;
    private final TokenBucket offers;
    private final KeptCandidates nextCandidates = new KeptCandidates();

    private Member peer;
    /** It was somebody here before, under an ID that was never seen: what it was may still flow. */
    private boolean cameUnknown;

    private boolean present;
    private boolean wanted;
    private boolean offerer;
    /** The other end's source shows nothing, or this one's: little comes over a session that is well. */
    private boolean quiet;
    /** The other end ended it in order. It, or a person, may begin again. */
    private boolean ended;
    /** Why a fresh one is wanted although media flows. */
    private @Nullable String requested;
    /** The number of the newest session; goes on over reconnects of either end. */
    private long newest;
    /** The highest number that was offered over this connection. */
    private long highestOffered;

    PairNegotiation(PairContext context, Book book, Member peer) {
        this.context = context;
        this.book = book;
        this.peer = peer;
        this.cameUnknown = peer.replaces().isPresent();
        this.attempts = new Attempts(context.scheduler(), context.random(), this::needsSession, this::attempt);
        this.offers = new TokenBucket(10, Duration.ofSeconds(1), context.scheduler());
    }

    // ---- the other end comes and goes

    /**
     * The other end is in the room, for the first time or again.
     *
     * @param offerer whether this end was there first
     * @param wanted whether the two connect
     */
    void arrived(Member member, boolean offerer, boolean wanted) {
        ClientId before = peer.clientId();
        boolean again = newest > 0;
        // What was said over the connection before may be lost: what it began cannot be finished.
        sessions.closeUnfinished();
        nextCandidates.clear();
        highestOffered = 0;
        ended = false;
        requested = null;
        attempts.reset();
        peer = member;
        present = true;
        this.offerer = offerer;
        this.wanted = wanted;
        if (!flows()) {
            if (!sessions.isEmpty()) {
                context.events().ended(before, "The other end came back.");
            }
            sessions.closeAll();
        } else if (!before.equals(member.clientId())) {
            context.events().continued(before, member.clientId());
            releaseWhatItWas();
        }
        if (!offerer && !again) {
            // It was told of us, and will offer by itself.
            attempts.notWithin(Timing.OFFER_EXPECTED);
        }
        if (!wanted) {
            endAll("not wanted");
        }
        attempts.review();
    }

    /** The other end left the room. What flows goes on: perhaps only the server is gone. */
    void left() {
        disconnected();
        if (flows()) {
            sessions.closeUnfinished();
        } else {
            release("The other end left.");
        }
    }

    /** This end lost the server: nothing can be said until it, or the other end, arrives again. */
    void disconnected() {
        present = false;
        attempts.cancel();
        nextCandidates.clear();
    }

    /** Ends what there is without a word. */
    void release(String reason) {
        boolean any = !sessions.isEmpty();
        sessions.closeAll();
        attempts.cancel();
        if (any) {
            context.events().ended(peer.clientId(), reason);
        }
        if (!present) {
            book.forget(this);
        }
    }

    /** Whether the two connect; a relay that comes or goes changes it. */
    void setWanted(boolean wanted) {
        if (this.wanted != wanted) {
            this.wanted = wanted;
            if (wanted) {
                attempts.reset();
            } else {
                endAll("not wanted");
            }
            attempts.review();
        }
    }

    void endAll(String reason) {
        attempts.cancel();
        if (!sessions.isEmpty()) {
            sessions.closeAll(reason);
            context.events().ended(peer.clientId(), "Ended by this end.");
        }
    }

    /** Ends everything without a word to anybody but the other end. */
    void close() {
        attempts.cancel();
        sessions.closeAll("closed");
    }

    // ---- what a fresh session is wanted for

    /** The program wants a fresh one. */
    void renew(String reason) {
        ended = false;
        if (!sessions.isSettingUp()) {
            request(reason);
        }
    }

    /** A person wants to see something: all patience ends. */
    void retry() {
        ended = false;
        attempts.reset();
        boolean blind = receives() && !quiet && !sessions.showsPicture();
        if ((blind || !flows()) && !sessions.isSettingUp()) {
            requested = "retry";
        }
        attempts.review();
    }

    void setQuiet(boolean quiet) {
        if (this.quiet != quiet) {
            // From now on another silence counts: it begins now.
            sessions.young().ifPresent(NegotiatedSession::heard);
            this.quiet = quiet;
            attempts.review();
        }
    }

    private void request(String reason) {
        requested = reason;
        sessions.young().ifPresent(this::forgiveAfter);
        attempts.review();
    }

    private boolean needsSession() {
        return present && wanted && !ended && !sessions.isSettingUp() && (requested != null || !flows());
    }

    private void attempt() {
        if (!sessions.isEmpty()) {
            context.events()
                    .renewing(peer.clientId(), requested == null ? "Nothing comes over the connection." : requested);
        }
        if (offerer) {
            offerFresh();
        } else {
            askForOne();
        }
    }

    private void askForOne() {
        send(new PeerSignal.Renew(requested == null ? "nothing comes" : requested));
        requested = null;
        attempts.notWithin(Timing.OFFER_EXPECTED);
        attempts.review();
    }

    private void offerFresh() {
        if (!book.hasPlaceFor(this)) {
            attempts.notWithin(Timing.PLACE_EXPECTED);
            attempts.review();
            return;
        }
        do {
            newest = newest == PeerSignal.MAX_SESSION ? 1 : newest + 1;
        } while (sessions.find(newest).isPresent());
        open(newest).ifPresent(NegotiatedSession::offer);
    }

    private Optional<NegotiatedSession> open(long number) {
        requested = null;
        attempts.cancel();
        MediaSessions.Request request = new MediaSessions.Request(peer, number, offerer, book.iceServers());
        NegotiatedSession session;
        try {
            session = new NegotiatedSession(
                    number,
                    this,
                    context.scheduler(),
                    listener -> context.sessions().open(request, listener));
        } catch (RuntimeException e) {
            LOG.error("A media session could not be opened.", e);
            if (!offerer) {
                send(new PeerSignal.Bye(number, "failed"));
            }
            context.events().failed(peer.clientId(), "The media session could not be opened.");
            context.scheduler().execute(attempts::review);
            return Optional.empty();
        }
        sessions.add(session);
        context.events().negotiating(peer.clientId(), number);
        return Optional.of(session);
    }

    // ---- what the other end says

    void signal(PeerSignal signal) {
        if (signal instanceof PeerSignal.Description description) {
            if (description.type() == SdpType.OFFER) {
                offered(description);
            } else {
                answered(description);
            }
        } else if (signal instanceof PeerSignal.Candidate candidate) {
            candidate(candidate);
        } else if (signal instanceof PeerSignal.Bye bye) {
            bye(bye);
        } else if (signal instanceof PeerSignal.Renew renew) {
            renewAsked(renew.reason());
        }
    }

    private void offered(PeerSignal.Description offer) {
        if (offerer || !wanted) {
            dropped(DropReason.OUT_OF_TURN);
            return;
        }
        Optional<NegotiatedSession> there = sessions.find(offer.session());
        if (there.isPresent() && there.get().isContinuedBy(offer.sdp())) {
            there.get().answer(offer.sdp());
        } else if (there.isEmpty() && offer.session() <= highestOffered) {
            // A renegotiation of one that is over here.
            dropped(DropReason.UNKNOWN_SESSION);
        } else if (!offers.tryTake() || !book.hasPlaceFor(this)) {
            dropped(DropReason.TOO_MANY);
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
        List<IceCandidate> early = offer.session() == next() ? nextCandidates.takeAll() : List.of();
        nextCandidates.clear();
        newest = offer.session();
        highestOffered = offer.session();
        ended = false;
        open(newest).ifPresent(session -> {
            session.answer(offer.sdp());
            early.forEach(session::remoteCandidate);
        });
    }

    private void answered(PeerSignal.Description answer) {
        Optional<NegotiatedSession> session = sessions.find(answer.session());
        if (session.isEmpty()) {
            dropped(DropReason.UNKNOWN_SESSION);
        } else {
            session.get().accept(answer.sdp());
        }
    }

    private void candidate(PeerSignal.Candidate candidate) {
        Optional<NegotiatedSession> session = sessions.find(candidate.session());
        if (session.isPresent()) {
            session.get().remoteCandidate(candidate.candidate());
        } else if (offerer || candidate.session() != next()) {
            dropped(DropReason.UNKNOWN_SESSION);
        } else if (!nextCandidates.keep(candidate.candidate())) {
            dropped(DropReason.TOO_MANY);
        }
    }

    private long next() {
        return newest + 1;
    }

    private void bye(PeerSignal.Bye bye) {
        Optional<NegotiatedSession> found = sessions.find(bye.session());
        if (found.isEmpty()) {
            dropped(DropReason.UNKNOWN_SESSION);
            return;
        }
        NegotiatedSession session = found.get();
        session.byeHeard();
        boolean replaced = sessions.old().filter(old -> old == session).isPresent();
        if (replaced && receives() && peerReceives() && session.flows(silenceLimit())) {
            // Each shows the other something: this end keeps its old picture until the new one is there.
            partWithOld();
            return;
        }
        session.close();
        sessions.remove(session);
        if (sessions.isEmpty()) {
            // Only of the newest it is an end. One that was replaced is parted with, whatever became of the new one
            // here.
            ended = bye.session() == newest;
            context.events().ended(peer.clientId(), "The other end ended it.");
        }
        attempts.review();
    }

    private void renewAsked(String reason) {
        if (!offerer) {
            dropped(DropReason.OUT_OF_TURN);
        } else if (!sessions.isSettingUp()) {
            ended = false;
            request(reason.isEmpty() ? "the other end asked for it" : reason);
        }
    }

    // ---- what becomes of the sessions

    @Override
    public void connected(NegotiatedSession session) {
        context.events().connected(peer.clientId(), session.number());
        releaseWhatItWas();
        if (sessions.old().isPresent()) {
            partWithOld();
            context.scheduler().schedule(Timing.FIRST_FRAME_EXPECTED, this::partWithOld);
            context.scheduler().schedule(Timing.BYE_EXPECTED, this::partWithOld);
        }
    }

    /** When what it is now has had time for its first frame. */
    private void releaseWhatItWas() {
        if (cameUnknown) {
            context.scheduler().schedule(Timing.FIRST_FRAME_EXPECTED, () -> {
                if (cameUnknown && present && flows()) {
                    cameUnknown = false;
                    book.releaseAbsent(peer.role());
                }
            });
        }
    }

    @Override
    public void firstFrame(NegotiatedSession session) {
        context.events().firstFrame(peer.clientId(), session.number());
        partWithOld();
    }

    @Override
    public void silent(NegotiatedSession session) {
        if (!flows()) {
            context.events().silent();
        }
        forgiveAfter(session);
        partWithOld();
        attempts.review();
    }

    @Override
    public void failed(NegotiatedSession session, String reason) {
        session.sayBye("failed");
        over(session, reason);
    }

    @Override
    public void closedByPeer(NegotiatedSession session) {
        // A bye, or the leaving, may be on its way.
        attempts.notWithin(Timing.EXPLANATION);
        over(session, "The other end closed it.");
    }

    private void over(NegotiatedSession session, String reason) {
        forgiveAfter(session);
        sessions.remove(session);
        if (sessions.isEmpty()) {
            if (present && wanted && !ended) {
                context.events().failed(peer.clientId(), reason);
            } else {
                context.events().ended(peer.clientId(), reason);
            }
            if (!present) {
                book.forget(this);
            }
        }
        attempts.review();
    }

    /**
     * Lets the replaced session go when nobody looks at it any more: a receiver says {@code bye} to it once the new one shows
     * its first frame, and a sender waits for that.
     */
    private void partWithOld() {
        Optional<NegotiatedSession> replaced = sessions.old();
        Optional<NegotiatedSession> young = sessions.young().filter(NegotiatedSession::isConnected);
        if (replaced.isEmpty() || young.isEmpty()) {
            return;
        }
        NegotiatedSession old = replaced.get();
        boolean silent = !old.flows(silenceLimit());
        boolean done = !receives()
                || young.get().showsPicture()
                || silent
                || young.get().connectedFor().compareTo(Timing.FIRST_FRAME_EXPECTED) >= 0;
        if (done && receives()) {
            old.sayBye(REPLACED);
        }
        boolean peerDone = !peerReceives()
                || old.isByeHeard()
                || silent
                || young.get().connectedFor().compareTo(Timing.BYE_EXPECTED) >= 0;
        if (done && peerDone) {
            old.close(REPLACED);
            sessions.remove(old);
        }
    }

    @Override
    public void send(PeerSignal signal) {
        if (present) {
            context.outlet().send(peer.clientId(), signal);
        }
    }

    @Override
    public void dropped(DropReason reason) {
        context.events().dropped(peer.clientId(), reason);
    }

    // ---- what it is

    Member peer() {
        return peer;
    }

    boolean isPresent() {
        return present;
    }

    boolean isOfferer() {
        return offerer;
    }

    boolean hasSessions() {
        return !sessions.isEmpty();
    }

    Duration silence() {
        return sessions.silence();
    }

    private boolean flows() {
        return sessions.flows(silenceLimit());
    }

    private Duration silenceLimit() {
        return quiet ? Timing.DEAD : Timing.SILENT;
    }

    private boolean receives() {
        return Pairing.sends(peer.role(), context.role());
    }

    private boolean peerReceives() {
        return Pairing.sends(context.role(), peer.role());
    }

    /** After a session that stood for long the next one need not wait. */
    private void forgiveAfter(NegotiatedSession session) {
        if (session.connectedFor().compareTo(Timing.STABLE) >= 0) {
            attempts.forgive();
        }
    }
}
