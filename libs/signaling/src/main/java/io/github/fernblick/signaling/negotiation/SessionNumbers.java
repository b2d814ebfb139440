package io.github.fernblick.signaling.negotiation;

import java.util.function.LongPredicate;

/** The numbers of one pair's sessions; they go on over reconnects of either end. Owner: the room's serial executor. */
final class SessionNumbers {
    private long newest;
    /** The highest that the other end offered over this connection. */
    private long highestOffered;

    /** Whether there was a session before. */
    boolean begun() {
        return newest > 0;
    }

    boolean isNewest(long number) {
        return number == newest;
    }

    /** Whether {@code number} is the one that the next offer should have. */
    boolean isNext(long number) {
        return number == newest + 1;
    }

    /** The number of a fresh session of this end's; none that is {@code taken}. */
    long fresh(LongPredicate taken) {
        do {
            newest = newest == PeerSignal.MAX_SESSION ? 1 : newest + 1;
        } while (taken.test(newest));
        return newest;
    }

    /**
     * Whether a session of {@code number} was offered and is over. Over another connection it may be a fresh one: an end that
     * lost its memory counts anew.
     */
    boolean isOver(long number) {
        return number <= highestOffered;
    }

    /** The other end offers a fresh session, whatever its number. */
    void offered(long number) {
        newest = number;
        highestOffered = number;
    }

    /** Either end has another connection than before. */
    void reconnected() {
        highestOffered = 0;
    }
}
