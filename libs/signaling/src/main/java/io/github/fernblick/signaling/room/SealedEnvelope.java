package io.github.fernblick.signaling.room;

import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.Nonce;
import io.github.fernblick.signaling.message.RawJson;
import io.github.fernblick.signaling.secret.RoomKeys;
import io.github.fernblick.signaling.secret.SealedConnection;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sealed for one member each (protocol, section 6); without a nonce nobody can be sealed for. */
final class SealedEnvelope implements Envelope {
    private final RoomKeys keys;
    private final SecureRandom random;
    /** That of the newest joining. Owner: the room's serial executor. */
    private @Nullable SealedConnection connection;

    SealedEnvelope(RoomKeys keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    @Override
    public void joined(ClientId self, Nonce nonce) {
        connection = keys.connection(self, nonce, random);
    }

    @Override
    public boolean dealsWith(Member member) {
        return member.nonce().isPresent();
    }

    @Override
    public RawJson seal(Member to, RawJson plain) {
        return connection().seal(to, plain.toByteArray());
    }

    @Override
    public Optional<RawJson> open(Member from, RawJson signal) {
        return connection().open(from, signal).map(bytes -> RawJson.copyOf(bytes, 0, bytes.length));
    }

    @Override
    public void forget(Member member) {
        if (connection != null) {
            connection.forget(member);
        }
    }

    private SealedConnection connection() {
        if (connection == null) {
            throw new IllegalStateException("nothing is sealed before the room is entered");
        }
        return connection;
    }
}
