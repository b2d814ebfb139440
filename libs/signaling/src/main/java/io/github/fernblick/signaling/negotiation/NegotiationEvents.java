package io.github.fernblick.signaling.negotiation;

import io.github.fernblick.signaling.message.ClientId;

/** What a {@link Negotiation} tells, on its scheduler. */
public interface NegotiationEvents {

    /** Session {@code session} with {@code peer} is being set up. */
    void negotiating(ClientId peer, long session);

    void connected(ClientId peer, long session);

    /** The first picture of {@code session} is there. */
    void firstFrame(ClientId peer, long session);

    /** A fresh session is wanted while there is one; {@code reason} is an English sentence. */
    void renewing(ClientId peer, String reason);

    /** The last session failed; a fresh one follows. */
    void failed(ClientId peer, String reason);

    /** The last session is over, and none follows by itself. */
    void ended(ClientId peer, String reason);

    /** {@code before}'s sessions go on under {@code now}. */
    void continued(ClientId before, ClientId now);

    /** A connected session has gone silent: the network may have changed. */
    void silent();

    void dropped(ClientId from, DropReason reason);
}
