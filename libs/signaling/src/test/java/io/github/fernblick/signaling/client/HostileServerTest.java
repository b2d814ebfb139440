package io.github.fernblick.signaling.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.signaling.client.SignalingFailure.ConnectionLost;
import io.github.fernblick.signaling.client.SignalingFailure.NotASignalingServer;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.MessageCodec;
import io.github.fernblick.signaling.message.RawJson;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.message.ServerMessage;
import io.github.fernblick.signaling.message.WireRoomId;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hostile server can do to a client: end its own connection, and nothing else. Another room goes on after each. */
class HostileServerTest {
    private static final ClientId OTHER = new ClientId("ee".repeat(16));

    private final RoomClientFactory factory = new RoomClientFactory(new SecureRandom());
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final RecordingListener listener = new RecordingListener();
    private final RecordingListener bystander = new RecordingListener();

    private ScriptedServer server;
    private ScriptedPeer good;
    private ScriptedPeer hostile;
    private RoomClient client;

    @BeforeEach
    void enterTwoRooms() throws Exception {
        server = ScriptedServer.plain();
        start(server.uri(), bystander);
        good = server.accept();
        good.letIn();
        client = start(server.uri(), listener);
        hostile = server.accept();
        hostile.letIn();
        for (int i = 0; i < 3; i++) {
            bystander.next();
            listener.next();
        }
    }

    @AfterEach
    void theOtherRoomGoesOn() throws Exception {
        good.says(new ServerMessage.RoomLeave(OTHER));
        assertThat(bystander.next()).isEqualTo("member left");
        assertThat(bystander.events()).isEmpty();
        server.close();
        factory.close();
        executor.shutdownNow();
    }

    private RoomClient start(URI uri, RecordingListener told) {
        RoomClient started = factory.create(
                new RoomClientSettings(
                        uri,
                        Optional.empty(),
                        new WireRoomId("ab".repeat(32)),
                        Role.VIEWER,
                        OptionalInt.empty(),
                        Optional.empty()),
                new RememberedSeat(),
                told,
                executor);
        started.start();
        return started;
    }

    @Test
    void aTextMessageIsClosedWith1003() throws Exception {
        hostile.frame(true, ScriptedPeer.TEXT, "{\"type\":\"Pong\"}".getBytes(UTF_8));

        assertBrokenOff(1003);
    }

    @Test
    void aTextFragmentIsClosedWith1003BeforeAnythingIsGathered() throws Exception {
        hostile.frame(false, ScriptedPeer.TEXT, "{".getBytes(UTF_8));

        assertBrokenOff(1003);
    }

    @ParameterizedTest
    @ValueSource(ints = {MessageCodec.MAX_SERVER_MESSAGE + 1, 100_000, 200_000})
    void aMessageThatIsTooLargeIsClosedWith1009(int size) throws Exception {
        hostile.frame(true, ScriptedPeer.BINARY, new byte[size]);

        assertBrokenOff(1009);
    }

    @Test
    void fragmentsAreAddedUp() throws Exception {
        hostile.frame(false, ScriptedPeer.BINARY, new byte[40_000]);
        hostile.frame(false, ScriptedPeer.CONTINUATION, new byte[25_792]);
        hostile.frame(false, ScriptedPeer.CONTINUATION, new byte[1]);

        assertBrokenOff(1009);
    }

    @Test
    void aHundredThousandEmptyFragmentsAreOneMessage() throws Exception {
        hostile.frame(false, ScriptedPeer.BINARY, new byte[0]);
        byte[] empty = ScriptedPeer.header(false, ScriptedPeer.CONTINUATION, 0);
        byte[] many = new byte[empty.length * 100_000];
        for (int i = 0; i < many.length; i += empty.length) {
            System.arraycopy(empty, 0, many, i, empty.length);
        }
        hostile.raw(many);
        hostile.frame(
                true,
                ScriptedPeer.CONTINUATION,
                new MessageCodec().encode(new ServerMessage.RoomSignal(OTHER, RawJson.of("1"))));

        assertThat(listener.next()).isEqualTo("signal 1");
    }

    @ParameterizedTest
    @MethodSource("declaredLengths")
    void aFrameOfAbsurdLengthIsNotWaitedFor(long length) throws Exception {
        hostile.raw(ScriptedPeer.header(true, ScriptedPeer.BINARY, length));
        flood(new byte[16 * 1024]);

        assertThat(listener.next()).startsWith("failed");
        hostile.awaitEnd();
    }

    static Stream<Long> declaredLengths() {
        return Stream.of(1L << 20, 1L << 31, (1L << 32) + 5, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE, -1L);
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void aBreachOfTheWebSocketProtocolEndsIt(String what, byte[] bytes) throws Exception {
        hostile.raw(bytes);

        assertThat(listener.next()).as(what).startsWith("failed");
        hostile.awaitEnd();
    }

    static Stream<Arguments> breaches() {
        return Stream.of(
                Arguments.of("a reserved bit", new byte[] {(byte) 0xC2, 0}),
                Arguments.of("a reserved opcode", new byte[] {(byte) 0x83, 0}),
                Arguments.of("a reserved control opcode", new byte[] {(byte) 0x8B, 0}),
                Arguments.of("a fragmented ping", new byte[] {0x09, 0}),
                Arguments.of("a large ping", new byte[] {(byte) 0x89, 126, 0, 126}),
                Arguments.of("a continuation of nothing", new byte[] {(byte) 0x80, 0}),
                Arguments.of("a message in a message", new byte[] {0x02, 0, (byte) 0x82, 0}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "{\"type\":\"Room/Signal\"}", "{\"type\":\"Joined\"}", "{}{}"})
    void whatIsNoMessageEndsIt(String message) throws Exception {
        hostile.frame(true, ScriptedPeer.BINARY, message.getBytes(UTF_8));

        assertThat(hostile.closeCode()).isIn(1002, 1007);
        assertThat(listener.nextFailure()).isInstanceOf(NotASignalingServer.class);
        hostile.awaitEnd();
    }

    @Test
    void aServerThatDoesNotReadIsLeftOnceTooMuchWaits() throws Exception {
        RawJson large = RawJson.of("\"" + "x".repeat(60_000) + "\"");
        for (int i = 0; i < 500; i++) {
            client.signal(large, Optional.of(OTHER));
        }

        assertThat(listener.nextFailure()).isInstanceOf(ConnectionLost.class);
    }

    @Test
    void aServerThatPingsAndDoesNotReadIsLeftOnceTooManyPongsWait() throws Exception {
        byte[] ping = new byte[2 + 125];
        System.arraycopy(ScriptedPeer.header(true, ScriptedPeer.PING, 125), 0, ping, 0, 2);
        byte[] many = new byte[ping.length * 500];
        for (int i = 0; i < many.length; i += ping.length) {
            System.arraycopy(ping, 0, many, i, ping.length);
        }
        flood(many);

        assertThat(listener.nextFailure()).isInstanceOf(ConnectionLost.class);
    }

    /** Until the client has enough. */
    private void flood(byte[] bytes) {
        try {
            for (int i = 0; i < 100_000 && listener.failures.isEmpty(); i++) {
                hostile.raw(bytes);
            }
        } catch (IOException e) {
            // It hung up.
        }
    }

    private void assertBrokenOff(int code) throws Exception {
        assertThat(hostile.closeCode()).isEqualTo(code);
        assertThat(listener.next()).isEqualTo("failed ClosedByServer");
        hostile.awaitEnd();
    }
}
