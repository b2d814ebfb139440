package io.github.fernblick.signaling.negotiation;

/** Why a signal of another client was dropped. */
public enum DropReason {
    /** From a client that is not in the room, or that this one has no dealings with. */
    UNKNOWN_SENDER,
    /** Not sealed, or sealed with another secret, or altered, or seen before. */
    UNREADABLE,
    /** None of the known signals, or beyond their bounds. */
    ILL_FORMED,
    /** It names a session that is not there. */
    UNKNOWN_SESSION,
    /** It is not this client's to say, or not now: an offer of the answerer, a second answer. */
    OUT_OF_TURN,
    /** More than can be meant well. */
    TOO_MANY
}
