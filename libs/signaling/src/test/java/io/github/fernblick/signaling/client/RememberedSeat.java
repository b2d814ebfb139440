package io.github.fernblick.signaling.client;

import io.github.fernblick.signaling.message.ResumeToken;
import java.util.Optional;

/** A seat memory that a test looks into. */
final class RememberedSeat implements SeatMemory {
    volatile Optional<ResumeToken> token = Optional.empty();

    @Override
    public Optional<ResumeToken> lastToken() {
        return token;
    }

    @Override
    public void remember(ResumeToken newest) {
        token = Optional.of(newest);
    }
}
