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
    public RawJson seal(Member to, RawJson plain) {
        return plain;
    }

    @Override
    public Optional<RawJson> open(Member from, RawJson signal) {
        return Optional.of(signal);
    }

    @Override
    public void forget(Member member) {}
}
