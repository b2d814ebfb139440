package io.github.fernblick.signaling.negotiation;

import java.time.Duration;

/** The times of the protocol's section 7, and the few that it leaves open. */
final class Timing {
    /** An offer that is not answered, a session that does not connect in this time, is given up. */
    static final Duration SET_UP = Duration.ofSeconds(20);

    /** A connected session over which nothing came for so long is renewed. */
    static final Duration SILENT = Duration.ofSeconds(2);

    /** A connected session over which nothing came for so long is over. */
    static final Duration DEAD = Duration.ofSeconds(10);

    /** A session that was connected for so long shows that the path is good: the next one need not wait. */
    static final Duration STABLE = Duration.ofSeconds(10);

    /** How long the answerer waits for the offer that should come by itself, and for the one that it asked for. */
    static final Duration OFFER_EXPECTED = Duration.ofSeconds(3);

    /** DTLS {@code close_notify} may be faster than the {@code bye} or the leaving that explains it. */
    static final Duration EXPLANATION = Duration.ofSeconds(1);

    /** A replaced session waits so long for the new one's first frame; with a lost source there may be none. */
    static final Duration FIRST_FRAME_EXPECTED = Duration.ofSeconds(5);

    /** A replaced session waits so long for the other end's {@code bye}. */
    static final Duration BYE_EXPECTED = Duration.ofSeconds(10);

    /** How long to wait for a place when there are as many sessions as there may be. */
    static final Duration PLACE_EXPECTED = Duration.ofSeconds(5);

    private Timing() {}
}
