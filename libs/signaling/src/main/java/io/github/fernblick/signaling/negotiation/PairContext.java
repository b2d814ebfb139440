package io.github.fernblick.signaling.negotiation;

import io.github.fernblick.signaling.message.Role;
import java.util.random.RandomGenerator;

/** What all pairs of a room work with. */
record PairContext(
        Role role,
        MediaSessions sessions,
        SignalOutlet outlet,
        NegotiationEvents events,
        SerialScheduler scheduler,
        RandomGenerator random) {}
