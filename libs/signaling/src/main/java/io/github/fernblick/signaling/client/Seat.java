package io.github.fernblick.signaling.client;

import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.ResumeToken;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a client says of its earlier connections when it joins: the token that frees its seat from its own ghost, and the ID
 * that it had. Owner: the room client's executor.
 */
final class Seat {
    private static final Logger LOG = LoggerFactory.getLogger(Seat.class);

    private final SeatMemory memory;

    private Optional<ClientId> previous = Optional.empty();
    /** Of the newest connection that was in the room in this process' life; before that the memory knows best. */
    private Optional<ResumeToken> newest = Optional.empty();
    /** Of the connection that asks at the moment and has no answer. */
    private Optional<ResumeToken> asking = Optional.empty();
    /** Of a connection that broke while it asked: nobody knows whether it got the seat. */
    private Optional<ResumeToken> unsure = Optional.empty();

    private boolean unsureTurn;

    Seat(SeatMemory memory) {
        this.memory = memory;
    }

    /** The token to join with; where one of two may be the ghost's they take turns. */
    Optional<ResumeToken> ask(ResumeToken own) {
        asking = Optional.of(own);
        unsureTurn = !unsureTurn && unsure.isPresent();
        return unsureTurn ? unsure : newest.or(this::remembered);
    }

    Optional<ClientId> previous() {
        return previous;
    }

    void refused() {
        asking = Optional.empty();
    }

    void taken(ClientId self, ResumeToken own) {
        previous = Optional.of(self);
        asking = Optional.empty();
        unsure = Optional.empty();
        newest = Optional.of(own);
        try {
            memory.remember(own);
        } catch (RuntimeException e) {
            LOG.error("A seat could not be remembered.", e);
        }
    }

    private Optional<ResumeToken> remembered() {
        try {
            return memory.lastToken();
        } catch (RuntimeException e) {
            LOG.error("A seat could not be recalled.", e);
            return Optional.empty();
        }
    }

    void lost() {
        if (asking.isPresent()) {
            unsure = asking;
            asking = Optional.empty();
        }
    }
}
