package io.github.fernblick.signaling.room;

import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.Nonce;
import io.github.fernblick.signaling.message.RawJson;
import java.util.Optional;

/** Open mode: signals as they are, with everybody. */
final class OpenEnvelope implements Envelope {

    @Override
    public void joined(ClientId self, Nonce nonce) {}

    @Override
    public boolean dealsWith(Member member) {
        return true;
    }

    @Override
    public void memberJoined(Member member) {}

    @Override
    public void memberLeft(ClientId clientId) {}

    @Override
    public Optional<RawJson> seal(ClientId to, RawJson plain) {
        return Optional.of(plain);
    }

    @Override
    public Optional<RawJson> open(ClientId from, RawJson signal) {
        return Optional.of(signal);
    }
}
