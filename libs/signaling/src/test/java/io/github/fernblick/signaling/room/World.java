package io.github.fernblick.signaling.room;

import io.github.fernblick.signaling.fake.FakeMedia;
import io.github.fernblick.signaling.fake.FakeServer;
import io.github.fernblick.signaling.fake.FakeTime;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.secret.RoomSecret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Parties around one fake server, on fake time. The same seed gives the same history. */
final class World {
    static final RoomSecret SECRET = RoomSecret.parse("ab".repeat(32));

    private final Random random;
    private final FakeTime time = new FakeTime();
    private final FakeServer server;
    private final FakeMedia media;
    private final List<Party> parties = new ArrayList<>();

    World(long seed) {
        random = new Random(seed);
        server = new FakeServer(time, random, 8);
        media = new FakeMedia(time, random);
    }

    /** Somebody with the room's secret, who comes at once. */
    Party party(String name, Role role) {
        return party(name, role, Optional.of(SECRET));
    }

    Party party(String name, Role role, Optional<RoomSecret> secret) {
        Party party = new Party(name, role, secret, time, server, media, random);
        parties.add(party);
        return party;
    }

    void pass(Duration duration) {
        time.pass(duration);
    }

    void seconds(int seconds) {
        pass(Duration.ofSeconds(seconds));
    }

    void cut(Party one, Party other) {
        media.cut(one.media(), other.media());
    }

    void mend(Party one, Party other) {
        media.mend(one.media(), other.media());
    }

    FakeServer server() {
        return server;
    }

    List<Party> parties() {
        return parties;
    }

    Random random() {
        return random;
    }
}
