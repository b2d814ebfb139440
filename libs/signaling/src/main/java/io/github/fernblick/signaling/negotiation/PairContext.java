package io.github.fernblick.signaling.negotiation;

import io.github.fernblick.signaling.message.Role;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all pairs of a room work with. */
record PairContext(
        Role role,
        MediaSessions sessions,
        SignalOutlet outlet,
        NegotiationEvents events,
        SerialScheduler scheduler,
        RandomGenerator random) {
    private static final Logger LOG = LoggerFactory.getLogger(PairContext.class);

    /** A fresh session, not negotiated yet; empty when there is no media for it. */
    Optional<NegotiatedSession> open(MediaSessions.Request request, NegotiatedSession.Owner owner) {
        try {
            return Optional.of(new NegotiatedSession(
                    request.number(), owner, scheduler, listener -> sessions.open(request, listener)));
        } catch (RuntimeException e) {
            LOG.error("A media session could not be opened.", e);
            return Optional.empty();
        }
    }
}
