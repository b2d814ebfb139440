package io.github.fernblick.signaling.fake;

import io.github.fernblick.signaling.client.RoomClient;
import io.github.fernblick.signaling.client.RoomListener;
import io.github.fernblick.signaling.client.SeatMemory;
import io.github.fernblick.signaling.client.SignalingFailure;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.ErrorCode;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.Nonce;
import io.github.fernblick.signaling.message.RawJson;
import io.github.fernblick.signaling.message.ResumeToken;
import io.github.fernblick.signaling.message.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A client of a {@link FakeServer} that comes back as the protocol's sections 4 and 5 have it. */
public final class FakeRoomClient implements RoomClient, FakeServer.Client {
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final FakeServer server;
    private final FakeTime.Machine process;
    private final RandomGenerator random;
    private final Role role;
    private final boolean seals;
    private final SeatMemory memory;
    private final RoomListener listener;
    private final Executor executor;
    private @Nullable ClientId before;
    private @Nullable ClientId self;
    private Nonce nonce = new Nonce("0".repeat(32));
    private boolean online;
    private boolean reachable = true;
    private boolean closed;
    private int attempt;
    private int probes;

    public FakeRoomClient(
            FakeServer server,
            FakeTime.Machine process,
            RandomGenerator random,
            Role role,
            boolean seals,
            SeatMemory memory,
            RoomListener listener,
            Executor executor) {
        this.server = server;
        this.process = process;
        this.random = random;
        this.role = role;
        this.seals = seals;
        this.memory = memory;
        this.listener = listener;
        this.executor = executor;
    }

    @Override
    public void start() {
        process.execute(this::connect);
    }

    private void connect() {
        if (closed || online) {
            return;
        }
        attempt++;
        executor.execute(() -> listener.connecting(attempt));
        var resume = memory.lastToken();
        var token = reachable ? server.connect(this) : Optional.<ResumeToken>empty();
        if (token.isEmpty()) {
            disconnected(new SignalingFailure.Unreachable(
                    "Nobody answers.", SignalingFailure.Unreachable.Contact.NO_ANSWER));
            return;
        }
        online = true;
        memory.remember(token.get());
        executor.execute(listener::connected);
        nonce = new Nonce(String.format("%016x%016x", random.nextLong(), random.nextLong()));
        join(resume);
    }

    private void join(Optional<ResumeToken> resume) {
        process.schedule(Duration.ofMillis(random.nextInt(1, 15)), () -> {
            if (online && !closed) {
                server.join(
                        this, role, seals ? Optional.of(nonce) : Optional.empty(), resume, Optional.ofNullable(before));
            }
        });
    }

    @Override
    public void joined(ClientId id, List<Member> members) {
        onProcess(() -> {
            self = id;
            attempt = 0;
            executor.execute(() -> listener.joined(id, nonce, members, List.of()));
        });
    }

    @Override
    public void refused() {
        onProcess(() -> {
            executor.execute(() -> listener.refused(ErrorCode.ROOM_FULL, AGAIN));
            process.schedule(AGAIN, () -> join(Optional.empty()));
        });
    }

    @Override
    public void memberJoined(Member member) {
        onProcess(() -> executor.execute(() -> listener.memberJoined(member)));
    }

    @Override
    public void memberLeft(ClientId clientId) {
        onProcess(() -> executor.execute(() -> listener.memberLeft(clientId)));
    }

    @Override
    public void signal(ClientId from, RawJson signal) {
        onProcess(() -> executor.execute(() -> listener.signal(from, signal)));
    }

    @Override
    public void lost() {
        onProcess(() -> {
            if (online) {
                online = false;
                if (self != null) {
                    before = self;
                    self = null;
                }
                disconnected(new SignalingFailure.ConnectionLost("The connection broke."));
            }
        });
    }

    private void disconnected(SignalingFailure why) {
        Duration again = Duration.ofMillis(random.nextInt(10, 3_000));
        executor.execute(() -> listener.disconnected(why, again));
        process.schedule(again, this::connect);
    }

    @Override
    public void signal(RawJson signal, Optional<ClientId> to) {
        if (online && self != null) {
            server.signal(this, signal, to);
        }
    }

    @Override
    public void reconnectNow() {
        process.execute(this::connect);
    }

    @Override
    public void probe() {
        probes++;
    }

    public int probes() {
        return probes;
    }

    @Override
    public void close() {
        closed = true;
        online = false;
        server.close(this);
    }

    /** The connection breaks; whether the server sees it at once. */
    public void cut(boolean noticed) {
        server.cut(this, noticed);
    }

    /** From now on, whether the server can be reached. */
    public void reach(boolean reachable) {
        this.reachable = reachable;
    }

    /** The process is gone. */
    public void crash(boolean noticed) {
        server.cut(this, noticed);
        online = false;
        closed = true;
    }

    public boolean isInRoom() {
        return self != null;
    }

    /** This connection's ID; only in the room. */
    public ClientId self() {
        if (self == null) {
            throw new IllegalStateException("not in the room");
        }
        return self;
    }

    private void onProcess(Runnable task) {
        if (!closed && !process.hasCrashed()) {
            task.run();
        }
    }
}
