package io.github.fernblick.signaling.fake;

import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.Nonce;
import io.github.fernblick.signaling.message.RawJson;
import io.github.fernblick.signaling.message.ResumeToken;
import io.github.fernblick.signaling.message.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A server with one room, as the protocol's section 4 has it: one order of joins and leaves, signals in order, resuming. It
 * can stop, start again without memory, cut connections, and keep ghosts.
 */
public final class FakeServer {
    /** A client's end of its connection. */
    interface Client {
        void joined(ClientId self, List<Member> members);

        void refused();

        void memberJoined(Member member);

        void memberLeft(ClientId clientId);

        void signal(ClientId from, RawJson signal);

        void lost();
    }

    /** The server's end. What it says arrives in order, after a while. */
    private final class Connection {
        private final Client client;
        private final ResumeToken token;
        private final ClientId id;
        private boolean up = true;
        private long arrives;
        private Optional<Member> member = Optional.empty();

        Connection(Client client) {
            this.client = client;
            this.id = new ClientId(hex());
            this.token = new ResumeToken(hex());
        }

        void tell(Runnable what) {
            arrives = Math.max(arrives, time.nanoTime() + latency());
            time.after(Duration.ofNanos(arrives - time.nanoTime()), () -> {
                if (up) {
                    what.run();
                }
            });
        }
    }

    private final FakeTime time;
    private final RandomGenerator random;
    private final int capacity;
    private final Map<Client, Connection> connections = new LinkedHashMap<>();
    /** In the order of joining. */
    private final List<Connection> room = new ArrayList<>();

    private boolean running = true;
    private int names;

    public FakeServer(FakeTime time, RandomGenerator random, int capacity) {
        this.time = time;
        this.random = random;
        this.capacity = capacity;
    }

    private String hex() {
        return String.format("%032x", ++names);
    }

    private long latency() {
        return random.nextLong(1_000_000, 15_000_000);
    }

    /** Every connection is gone, and so is the room. */
    public void stop() {
        running = false;
        room.clear();
        List.copyOf(connections.keySet()).forEach(client -> cut(client, true));
    }

    public void start() {
        running = true;
    }

    public boolean isRunning() {
        return running;
    }

    /** Who is in the room, the first to join first. */
    public List<Member> members() {
        return room.stream().flatMap(connection -> connection.member.stream()).toList();
    }

    /** The token of the new connection, empty when there is no server. */
    Optional<ResumeToken> connect(Client client) {
        if (!running) {
            return Optional.empty();
        }
        Connection connection = new Connection(client);
        connections.put(client, connection);
        return Optional.of(connection.token);
    }

    void join(
            Client client,
            Role role,
            Optional<Nonce> nonce,
            Optional<ResumeToken> resume,
            Optional<ClientId> replaces) {
        Connection connection = connections.get(client);
        if (connection == null) {
            return;
        }
        resume.ifPresent(this::endGhost);
        if (room.size() >= capacity) {
            connection.tell(client::refused);
            return;
        }
        Member member = new Member(connection.id, role, nonce, replaces);
        List<Member> there = members();
        connection.tell(() -> client.joined(connection.id, there));
        connection.member = Optional.of(member);
        for (Connection other : room) {
            other.tell(() -> other.client.memberJoined(member));
        }
        room.add(connection);
    }

    private void endGhost(ResumeToken token) {
        room.stream()
                .filter(connection -> connection.token.equals(token))
                .findFirst()
                .ifPresent(this::leave);
    }

    private void leave(Connection connection) {
        if (room.remove(connection)) {
            room.forEach(other -> other.tell(() -> other.client.memberLeft(connection.id)));
        }
    }

    void signal(Client client, RawJson signal, Optional<ClientId> to) {
        Connection from = connections.get(client);
        if (from == null || !room.contains(from)) {
            return;
        }
        room.stream()
                .filter(other -> other != from && to.map(other.id::equals).orElse(true))
                .forEach(other -> other.tell(() -> other.client.signal(from.id, signal)));
    }

    /** The connection breaks. Whether the server sees it at once, or keeps a ghost in the seat. */
    void cut(Client client, boolean noticed) {
        Connection connection = connections.remove(client);
        if (connection == null) {
            return;
        }
        // What is on its way is lost.
        connection.up = false;
        if (noticed) {
            leave(connection);
        } else {
            time.after(Duration.ofSeconds(30), () -> leave(connection));
        }
        time.after(Duration.ofNanos(latency()), client::lost);
    }

    /** In order: what was said before arrives. */
    void close(Client client) {
        Connection connection = connections.remove(client);
        if (connection != null) {
            leave(connection);
        }
    }

    /** As a server would that lies. */
    public void tellEverybodyOf(Member member) {
        room.forEach(connection -> connection.tell(() -> connection.client.memberJoined(member)));
    }
}
