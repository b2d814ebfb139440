package io.github.fernblick.signaling.room;

import io.github.fernblick.signaling.client.SeatMemory;
import io.github.fernblick.signaling.control.ControlMessage;
import io.github.fernblick.signaling.fake.FakeMedia;
import io.github.fernblick.signaling.fake.FakeRoomClient;
import io.github.fernblick.signaling.fake.FakeServer;
import io.github.fernblick.signaling.fake.FakeSession;
import io.github.fernblick.signaling.fake.FakeTime;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.ResumeToken;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.secret.RoomKeys;
import io.github.fernblick.signaling.secret.RoomSecret;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/** A program with a room, in a process that can crash and start again; it writes down what it is told. */
final class Party implements RoomEvents {
    private final String name;
    private final Role role;
    private final Optional<RoomSecret> secret;
    private final FakeTime time;
    private final FakeServer server;
    private final FakeMedia media;
    private final RandomGenerator random;
    private final Seat seat = new Seat();
    private final List<String> told = new ArrayList<>();
    private final List<ClientId> present = new ArrayList<>();
    private FakeTime.Machine process;
    private FakeMedia.End end;
    private FakeRoomClient client;
    private NegotiatedRoom room;
    private boolean running;

    /** @param secret what signals are sealed with; without one they go open */
    @SuppressWarnings("NullAway.Init") // begin() sets the rest, at the start and after every crash
    Party(
            String name,
            Role role,
            Optional<RoomSecret> secret,
            FakeTime time,
            FakeServer server,
            FakeMedia media,
            RandomGenerator random) {
        this.name = name;
        this.role = role;
        this.secret = secret;
        this.time = time;
        this.server = server;
        this.media = media;
        this.random = random;
        begin();
    }

    private void begin() {
        process = time.machine();
        end = media.end(name, role, process);
        RoomSettings settings = new RoomSettings(
                URI.create("wss://server.example/signaling"),
                Optional.empty(),
                secret.orElseGet(() -> RoomSecret.parse("0".repeat(RoomSecret.HEX_LENGTH))),
                secret.isEmpty(),
                role,
                OptionalInt.of(8),
                Optional.empty());
        Envelope envelope = secret.isPresent()
                ? new SealedEnvelope(RoomKeys.of(secret.get()), new SecureRandom())
                : new OpenEnvelope();
        room = new NegotiatedRoom(
                settings,
                seat,
                end,
                this,
                (s, memory, listener, executor) -> client = new FakeRoomClient(
                        server, process, random, role, secret.isPresent(), memory, listener, executor),
                envelope,
                process,
                random);
        present.clear();
        running = true;
        room.enter();
    }

    void crash(boolean noticed) {
        end.crash();
        process.crash();
        client.crash(noticed);
        running = false;
    }

    /** Ends in order. */
    void leave() {
        room.close();
        running = false;
    }

    /** A new process, that knows nothing but its seat. */
    void startAgain() {
        begin();
    }

    boolean isRunning() {
        return running;
    }

    NegotiatedRoom room() {
        return room;
    }

    FakeRoomClient client() {
        return client;
    }

    FakeMedia.End media() {
        return end;
    }

    Role role() {
        return role;
    }

    /** The sessions that are connected, the newest last. */
    List<FakeSession> connected() {
        return end.openSessions().stream().filter(FakeSession::isConnected).toList();
    }

    /** What the program was told, since it was asked last. */
    List<String> told() {
        List<String> all = List.copyOf(told);
        told.clear();
        return all;
    }

    List<ClientId> present() {
        return present;
    }

    private static final class Seat implements SeatMemory {
        private Optional<ResumeToken> token = Optional.empty();

        @Override
        public Optional<ResumeToken> lastToken() {
            return token;
        }

        @Override
        public void remember(ResumeToken newest) {
            token = Optional.of(newest);
        }
    }

    @Override
    public void signaling(Signaling state) {
        told.add(state.getClass().getSimpleName());
    }

    @Override
    public void memberJoined(Member member) {
        present.add(member.clientId());
        told.add("joined " + member.role().wireName());
    }

    @Override
    public void memberLeft(ClientId clientId) {
        present.remove(clientId);
        told.add("left");
    }

    @Override
    public void control(ClientId from, ControlMessage message) {
        told.add("control " + message.getClass().getSimpleName());
    }

    @Override
    public void unreadable(ClientId from) {
        told.add("unreadable");
    }

    @Override
    public void media(ClientId peer, PeerMedia state) {
        told.add(state.toString());
    }

    @Override
    public void continued(ClientId before, ClientId now) {
        told.add("continued");
    }

    @Override
    public String toString() {
        return name;
    }
}
