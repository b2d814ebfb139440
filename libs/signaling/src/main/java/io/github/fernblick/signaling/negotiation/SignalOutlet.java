package io.github.fernblick.signaling.negotiation;

import io.github.fernblick.signaling.message.ClientId;

/** Where a negotiation's signals go: sealed or open, to the signaling server. */
@FunctionalInterface
public interface SignalOutlet {

    /** Hands {@code signal} to {@code to}, after all that were handed to it before. Lost when there is no connection. */
    void send(ClientId to, PeerSignal signal);
}
