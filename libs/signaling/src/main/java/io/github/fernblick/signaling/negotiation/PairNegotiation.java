package io.github.fernblick.signaling.negotiation;

import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.IceServer;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    private final PairContext context;
    private final Book book;
    private final SessionSlots sessions = new SessionSlots();
    private final Attempts attempts;
    private final SessionNumbers numbers = new SessionNumbers();
    private final Replacement replacement;
    private final PairSignals signals;

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

    PairNegotiation(PairContext context, Book book, Member peer) {
        this.context = context;
        this.book = book;
        this.peer = peer;
        this.cameUnknown = peer.replaces().isPresent();
        this.attempts = new Attempts(context.scheduler(), context.random(), this::needsSession, this::attempt);
        this.replacement = new Replacement(sessions, context.scheduler());
        this.signals = new PairSignals(this, sessions, numbers, context.scheduler());
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
        boolean again = numbers.begun();
        // What was said over the connection before may be lost: what it began cannot be finished.
        sessions.closeUnfinished();
        signals.forget();
        numbers.reconnected();
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
        signals.forget();
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
        open(numbers.fresh(number -> sessions.find(number).isPresent())).ifPresent(NegotiatedSession::offer);
    }

    /** A fresh session, not negotiated yet; empty when there is no media for it. */
    Optional<NegotiatedSession> open(long number) {
        ended = false;
        requested = null;
        attempts.cancel();
        Optional<NegotiatedSession> fresh =
                context.open(new MediaSessions.Request(peer, number, offerer, book.iceServers()), this);
        if (fresh.isPresent()) {
            sessions.add(fresh.get());
            context.events().negotiating(peer.clientId(), number);
        } else {
            notOpened(number);
        }
        return fresh;
    }

    private void notOpened(long number) {
        if (!offerer) {
            send(new PeerSignal.Bye(number, "failed"));
        }
        if (sessions.isEmpty()) {
            context.events().failed(peer.clientId(), "The media session could not be opened.");
        }
        context.scheduler().execute(attempts::review);
    }

    // ---- what the other end says

    void signal(PeerSignal signal) {
        signals.hear(signal);
    }

    void byeHeard(NegotiatedSession session) {
        session.byeHeard();
        boolean replaced = sessions.old().filter(old -> old == session).isPresent();
        if (replaced && receives() && peerReceives() && session.flows(silenceLimit())) {
            // Each shows the other something: this end keeps its old picture until the new one is there.
            reviewReplacement();
            return;
        }
        session.close();
        sessions.remove(session);
        if (sessions.isEmpty()) {
            // Only of the newest it is an end. One that was replaced is parted with, whatever became of the new one
            // here.
            ended = numbers.isNewest(session.number());
            context.events().ended(peer.clientId(), "The other end ended it.");
        }
        attempts.review();
    }

    void renewAsked(String reason) {
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
        replacement.begin(this::reviewReplacement);
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
        reviewReplacement();
    }

    @Override
    public void silent(NegotiatedSession session) {
        if (!flows()) {
            context.events().silent();
        }
        forgiveAfter(session);
        reviewReplacement();
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

    private void reviewReplacement() {
        replacement.review(receives(), peerReceives(), silenceLimit());
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

    /** Whether offers are the other end's to make, and wanted. */
    boolean answers() {
        return !offerer && wanted;
    }

    boolean hasPlace() {
        return book.hasPlaceFor(this);
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
