package io.github.fernblick.signaling.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.signaling.client.RoomClient;
import io.github.fernblick.signaling.client.RoomListener;
import io.github.fernblick.signaling.client.SeatMemory;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.Nonce;
import io.github.fernblick.signaling.message.RawJson;
import io.github.fernblick.signaling.message.ResumeToken;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.negotiation.IceCandidate;
import io.github.fernblick.signaling.negotiation.MediaSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** On real threads, over a connection that the test plays. */
class SignalingRoomsTest {
    private static final ClientId SELF = new ClientId("a".repeat(32));
    private static final Nonce NONCE = new Nonce("b".repeat(32));

    /** What the connection was made to do, and what the program was told, in one order. */
    private final BlockingQueue<String> happened = new LinkedBlockingQueue<>();

    private final BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();

    @Test
    void closingTheFactoryLetsItsRoomsLeaveInOrder() throws InterruptedException {
        SignalingRooms rooms = new SignalingRooms(this::connect, () -> happened.add("end"), new SecureRandom());
        Room room = open(rooms);
        room.enter();
        assertThat(next()).isEqualTo("start");
        Connection connection = connections.take();
        connection.tell(listener -> listener.joined(SELF, NONCE, List.of(), List.of()));
        assertThat(next()).isEqualTo("told signaling");
        connection.tell(listener -> listener.memberJoined(member()));
        assertThat(next()).isEqualTo("told memberJoined");
        assertThat(next()).isEqualTo("told media");
        assertThat(next()).isEqualTo("signal");

        rooms.close();

        assertThat(happened).as("its bye, and the leaving").containsExactly("signal", "close", "end");
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("fernblick-room"))
                .allSatisfy(thread -> thread.join(10_000))
                .noneMatch(Thread::isAlive);
    }

    @Test
    void aRoomThatIsClosedIsToldNothing() throws InterruptedException {
        SignalingRooms rooms = new SignalingRooms(this::connect, () -> happened.add("end"), new SecureRandom());
        Room room = open(rooms);
        room.enter();
        assertThat(next()).isEqualTo("start");
        Connection connection = connections.take();

        room.close();
        assertThat(next()).isEqualTo("close");
        connection.tell(listener -> listener.joined(SELF, NONCE, List.of(member()), List.of()));
        rooms.close();

        assertThat(happened).containsExactly("end");
    }

    private String next() throws InterruptedException {
        return String.valueOf(happened.poll(10, TimeUnit.SECONDS));
    }

    private static Member member() {
        return new Member(
                new ClientId("c".repeat(32)), Role.VIEWER, Optional.of(new Nonce("d".repeat(32))), Optional.empty());
    }

    private Room open(SignalingRooms rooms) {
        RoomSettings settings = new RoomSettings(
                URI.create("wss://server.example/signaling"),
                Optional.empty(),
                World.SECRET,
                false,
                Role.CAMERA,
                OptionalInt.of(8),
                Optional.empty());
        return rooms.open(settings, new NoMemory(), (request, listener) -> new Silent(), events());
    }

    /** Writes down which method was called. */
    private RoomEvents events() {
        InvocationHandler writeDown = (proxy, method, arguments) -> {
            happened.add("told " + method.getName());
            return null;
        };
        return (RoomEvents)
                Proxy.newProxyInstance(RoomEvents.class.getClassLoader(), new Class<?>[] {RoomEvents.class}, writeDown);
    }

    private RoomClient connect(RoomSettings settings, SeatMemory memory, RoomListener listener, Executor executor) {
        Connection connection = new Connection(listener, executor);
        connections.add(connection);
        return connection;
    }

    private final class Connection implements RoomClient {
        private final RoomListener listener;
        private final Executor executor;

        Connection(RoomListener listener, Executor executor) {
            this.listener = listener;
            this.executor = executor;
        }

        void tell(Consumer<RoomListener> what) {
            executor.execute(() -> what.accept(listener));
        }

        @Override
        public void start() {
            happened.add("start");
        }

        @Override
        public void signal(RawJson signal, Optional<ClientId> to) {
            // As the real one: later, on the same executor.
            executor.execute(() -> happened.add("signal"));
        }

        @Override
        public void reconnectNow() {}

        @Override
        public void probe() {}

        @Override
        public void close() {
            executor.execute(() -> happened.add("close"));
        }
    }

    private static final class NoMemory implements SeatMemory {
        @Override
        public Optional<ResumeToken> lastToken() {
            return Optional.empty();
        }

        @Override
        public void remember(ResumeToken token) {}
    }

    private static final class Silent implements MediaSession {
        @Override
        public CompletionStage<String> offer() {
            return CompletableFuture.completedFuture("v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\n");
        }

        @Override
        public CompletionStage<String> answer(String offerSdp) {
            return offer();
        }

        @Override
        public CompletionStage<Void> accept(String answerSdp) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void addCandidate(IceCandidate candidate) {}

        @Override
        public void close() {}
    }
}
