package io.github.fernblick.signaling.negotiation;

import java.time.Duration;

/**
 * Lets a session that was replaced go when nobody looks at it any more: a receiver says {@code bye} to it once the new one
 * shows its first frame, and a sender waits for that. Two that both send and receive keep it until both are done.
 */
final class Replacement {
    private static final String REASON = "replaced";

    private final SessionSlots sessions;
    private final SerialScheduler scheduler;

    Replacement(SessionSlots sessions, SerialScheduler scheduler) {
        this.sessions = sessions;
        this.scheduler = scheduler;
    }

    /** The new one is connected. Looks again, by {@code review}, when patience is at its end. */
    void begin(Runnable review) {
        if (sessions.old().isPresent()) {
            review.run();
            scheduler.schedule(Timing.FIRST_FRAME_EXPECTED, review);
            scheduler.schedule(Timing.BYE_EXPECTED, review);
        }
    }

    /**
     * Something about either session changed, or time passed.
     *
     * @param receives whether this end looks at a picture
     * @param peerReceives whether the other end does
     * @param silence after which a session shows nothing any more
     */
    void review(boolean receives, boolean peerReceives, Duration silence) {
        sessions.old()
                .ifPresent(old -> sessions.young()
                        .filter(NegotiatedSession::isConnected)
                        .ifPresent(young -> review(old, young, receives, peerReceives, !old.flows(silence))));
    }

    private void review(
            NegotiatedSession old, NegotiatedSession young, boolean receives, boolean peerReceives, boolean silent) {
        boolean done = !receives || young.showsPicture() || silent || stands(young, Timing.FIRST_FRAME_EXPECTED);
        if (done && receives) {
            old.sayBye(REASON);
        }
        boolean peerDone = !peerReceives || old.isByeHeard() || silent || stands(young, Timing.BYE_EXPECTED);
        if (done && peerDone) {
            old.close(REASON);
            sessions.remove(old);
        }
    }

    private static boolean stands(NegotiatedSession session, Duration atLeast) {
        return session.connectedFor().compareTo(atLeast) >= 0;
    }
}
