package io.github.fernblick.signaling.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.signaling.client.FakeTransport.FakeConnection;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.ClientMessage;
import io.github.fernblick.signaling.message.ErrorCode;
import io.github.fernblick.signaling.message.IceServer;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.MessageCodec;
import io.github.fernblick.signaling.message.Nonce;
import io.github.fernblick.signaling.message.RawJson;
import io.github.fernblick.signaling.message.ResumeToken;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.message.ServerMessage;
import io.github.fernblick.signaling.message.WireRoomId;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The room client's states on fake time: the exact sequence of what it says and tells (protocol, sections 1, 4 and 5). */
class RoomClientStatesTest {
    private static final WireRoomId ROOM = new WireRoomId("ab".repeat(32));
    private static final ClientId OTHER = new ClientId("ee".repeat(16));

    private final FakeTimers timers = new FakeTimers();
    private final FakeTransport transport = new FakeTransport(timers);
    private final FakeExecutor executor = new FakeExecutor();
    private final FixedRandom random = new FixedRandom(1);
    private final RecordingListener listener = new RecordingListener();
    private final RememberedSeat memory = new RememberedSeat();
    private final RoomClientSettings settings = new RoomClientSettings(
            URI.create("wss://cam.example/signaling"),
            Optional.empty(),
            ROOM,
            Role.CAMERA,
            OptionalInt.of(8),
            Optional.of("key"));
    private final RoomClient client = new ReconnectingRoomClient(
            settings, memory, listener, executor, new ClientContext(transport, timers, new MessageCodec(), random));

    @AfterEach
    void nothingIsLeftAfterClosing() {
        client.close();

        assertThat(timers.waiting()).isZero();
        assertThat(transport.connections).allMatch(connection -> connection.closed >= 0);
    }

    @Test
    void itConnectsSaysWhoItIsAndIsInTheRoom() {
        client.start();
        assertThat(listener.events()).containsExactly("connecting 1");

        FakeConnection connection = transport.newest();
        connection.opens();
        assertThat(connection.sent()).isEmpty();
        connection.says(hello(1));
        assertThat(listener.events()).containsExactly("connected");
        assertThat(connection.sent()).singleElement().isInstanceOfSatisfying(ClientMessage.JoinOrCreate.class, join -> {
            assertThat(join.roomId()).isEqualTo(ROOM);
            assertThat(join.role()).isEqualTo(Role.CAMERA);
            assertThat(join.capacity()).hasValue(8);
            assertThat(join.accessKey()).hasValue("key");
            assertThat(join.nonce()).isPresent();
            assertThat(join.resume()).isEmpty();
            assertThat(join.replaces()).isEmpty();
        });

        connection.says(new ServerMessage.Joined(List.of(member()), List.of(stun("stun:a"))));
        assertThat(listener.events()).containsExactly("joined 1 [stun:a]");
        assertThat(memory.token).hasValue(token(1));
    }

    @Test
    void insideItHandsOnWhatComes() {
        FakeConnection connection = joined();

        connection.says(new ServerMessage.RoomJoin(member()));
        connection.says(new ServerMessage.RoomSignal(OTHER, RawJson.of("{\"a\" : 1}")));
        connection.says(new ServerMessage.RoomLeave(OTHER));
        connection.says(new ServerMessage.IceServers(List.of(stun("turn:a?transport=tcp"))));
        connection.says(new ServerMessage.Pong());
        connection.says(new ServerMessage.Unknown("Room/Later"));
        connection.says(ServerMessage.ErrorMessage.of(ErrorCode.NO_SUCH_CLIENT, ""));
        connection.says(new ServerMessage.ErrorMessage("later", ""));

        assertThat(listener.events())
                .containsExactly(
                        "member joined viewer",
                        "signal {\"a\" : 1}",
                        "member left",
                        "ice servers [turn:a?transport=tcp]",
                        "no such client");
    }

    @Test
    void signalsAreSentInTheRoomAndDroppedOutside() {
        client.start();
        FakeConnection connection = transport.newest();
        connection.opens();
        client.signal(RawJson.of("1"), Optional.empty());
        connection.says(hello(1));
        client.signal(RawJson.of("2"), Optional.empty());
        connection.sent();
        connection.says(new ServerMessage.Joined(List.of(), List.of()));

        client.signal(RawJson.of("3"), Optional.of(OTHER));
        client.signal(RawJson.of("\"" + "x".repeat(65_536) + "\""), Optional.of(OTHER));

        assertThat(connection.sent()).containsExactly(new ClientMessage.Signal(RawJson.of("3"), Optional.of(OTHER)));
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {"ROOM_FULL", "NO_SUCH_ROOM"})
    void refusedItAsksAgainOnTheSameConnectionEveryFiveSecondsGiveOrTakeOne(ErrorCode why) {
        client.start();
        FakeConnection connection = transport.newest();
        connection.opens();
        connection.says(hello(1));
        Optional<Nonce> nonce = connection.sentJoin().nonce();
        listener.events();

        for (double share : new double[] {0, 0.5, 1}) {
            random.share = share;
            connection.says(ServerMessage.ErrorMessage.of(why, "…"));
            long again = 4_000 + (long) (share * 2_000);
            assertThat(listener.events()).containsExactly("refused " + why.wireName() + " " + again);

            timers.pass(Duration.ofMillis(again).minusMillis(1));
            assertThat(connection.sent()).isEmpty();
            timers.pass(Duration.ofMillis(1));
            assertThat(connection.sentJoin().nonce()).isEqualTo(nonce);
        }
        assertThat(transport.connections).hasSize(1);
        connection.says(new ServerMessage.Joined(List.of(), List.of()));
        assertThat(listener.events()).containsExactly("joined 0 []");
    }

    @Test
    void aLostConnectionIsReplacedByOneThatTakesItsSeat() {
        FakeConnection first = joined();
        Optional<Nonce> firstNonce = firstJoin.nonce();
        timers.pass(Duration.ofSeconds(10));

        first.ends(new ConnectionEnd.Broken());
        assertThat(listener.events()).containsExactly("disconnected ConnectionLost 500");
        assertThat(first.closed).isZero();
        timers.pass(Duration.ofMillis(499));
        assertThat(transport.connections).hasSize(1);
        timers.pass(Duration.ofMillis(1));
        assertThat(listener.events()).containsExactly("connecting 1");

        FakeConnection second = transport.newest();
        second.opens();
        second.says(hello(2));
        ClientMessage.JoinOrCreate join = second.sentJoin();
        assertThat(join.resume()).hasValue(token(1));
        assertThat(join.replaces()).hasValue(id(1));
        assertThat(join.nonce()).isPresent().isNotEqualTo(firstNonce);
        second.says(new ServerMessage.Joined(List.of(), List.of()));
        assertThat(memory.token).hasValue(token(2));
    }

    @Test
    void aTokenFromBeforeARestartFreesTheSeatButReplacesNobody() {
        memory.token = Optional.of(token(9));
        client.start();
        transport.newest().opens();
        transport.newest().says(hello(1));

        ClientMessage.JoinOrCreate join = transport.newest().sentJoin();

        assertThat(join.resume()).hasValue(token(9));
        assertThat(join.replaces()).isEmpty();
        assertThat(memory.token).hasValue(token(9));
    }

    @Test
    void aMemoryThatFailsCostsNothingButWhatARestartWouldNeed() {
        SeatMemory broken = new SeatMemory() {
            @Override
            public Optional<ResumeToken> lastToken() {
                throw new IllegalStateException("the disk is full");
            }

            @Override
            public void remember(ResumeToken token) {
                throw new IllegalStateException("the disk is full");
            }
        };
        RoomClient forgetful = new ReconnectingRoomClient(
                settings, broken, listener, executor, new ClientContext(transport, timers, new MessageCodec(), random));
        forgetful.start();
        transport.newest().opens();
        transport.newest().says(hello(1));
        transport.newest().says(new ServerMessage.Joined(List.of(), List.of()));
        assertThat(listener.events()).containsExactly("connecting 1", "connected", "joined 0 []");
        transport.newest().ends(new ConnectionEnd.Broken());
        timers.pass(Duration.ofMillis(500));
        transport.newest().opens();
        transport.newest().says(hello(2));

        assertThat(transport.newest().sentJoin().resume()).hasValue(token(1));
        forgetful.close();
    }

    @Test
    void whoBrokeOffWhileAskingTriesBothTokensInTurn() {
        memory.token = Optional.of(token(9));
        client.start();
        transport.newest().opens();
        transport.newest().says(hello(1));
        transport.newest().ends(new ConnectionEnd.Broken());
        timers.pass(Duration.ofMillis(500));

        FakeConnection second = transport.newest();
        second.opens();
        second.says(hello(2));
        assertThat(second.sentJoin().resume()).hasValue(token(1));
        second.says(ServerMessage.ErrorMessage.of(ErrorCode.ROOM_FULL, ""));
        timers.pass(Duration.ofSeconds(6));
        assertThat(second.sentJoin().resume()).hasValue(token(9));
        second.says(ServerMessage.ErrorMessage.of(ErrorCode.ROOM_FULL, ""));
        timers.pass(Duration.ofSeconds(6));
        assertThat(second.sentJoin().resume()).hasValue(token(1));
    }

    @Test
    void itWaitsLongerFromTimeToTimeAndStillLongerAfterTwoMinutes() {
        client.start();
        listener.events();
        long[] bounds = {500, 1_000, 2_000, 4_000, 5_000, 5_000};
        int attempt = 1;
        for (long bound : bounds) {
            refuse();
            assertThat(listener.events()).containsExactly("disconnected Unreachable " + bound);
            timers.pass(Duration.ofMillis(bound));
            assertThat(listener.events()).containsExactly("connecting " + ++attempt);
        }
        timers.pass(Duration.ofSeconds(4));
        for (int i = 0; i < 20; i++) {
            refuse();
            timers.pass(Duration.ofSeconds(5));
        }
        listener.events();
        timers.pass(Duration.ofSeconds(2));
        refuse();
        assertThat(listener.events()).contains("disconnected Unreachable 10000");
        timers.pass(Duration.ofSeconds(10));
        refuse();
        assertThat(listener.events()).contains("disconnected Unreachable 15000");
        timers.pass(Duration.ofSeconds(15));
        refuse();
        assertThat(listener.events()).contains("disconnected Unreachable 15000");

        random.share = 0;
        timers.pass(Duration.ofSeconds(15));
        refuse();
        assertThat(listener.events()).contains("disconnected Unreachable 0");
    }

    private void refuse() {
        transport.newest().ends(new ConnectionEnd.NeverOpened(failures().refused()));
    }

    @Test
    void aServerThatThrowsItOutAtOnceIsNotAskedFasterAndFaster() {
        client.start();
        listener.events();
        for (long bound : new long[] {500, 1_000, 2_000}) {
            FakeConnection connection = transport.newest();
            connection.opens();
            connection.says(hello(1));
            connection.says(new ServerMessage.Joined(List.of(), List.of()));
            listener.events();
            connection.ends(new ConnectionEnd.Closed(1011));
            assertThat(listener.events()).containsExactly("disconnected ClosedByServer " + bound);
            timers.pass(Duration.ofMillis(bound));
            assertThat(listener.events()).containsExactly("connecting 1");
        }
    }

    @Test
    void anAttemptIsGivenUpAfterFiveSecondsWhateverItWaitsFor() {
        client.start();
        timers.pass(Duration.ofMillis(4_999));
        assertThat(listener.events()).containsExactly("connecting 1");
        timers.pass(Duration.ofMillis(1));
        assertThat(listener.events()).containsExactly("disconnected Unreachable 500");
        assertThat(transport.newest().closed).isZero();

        timers.pass(Duration.ofMillis(500));
        transport.newest().opens();
        timers.pass(Duration.ofSeconds(5));
        assertThat(listener.events()).containsExactly("connecting 2", "disconnected Unreachable 1000");
    }

    @Test
    void aServerThatNeverAnswersTheRequestToEnterIsLeft() {
        client.start();
        transport.newest().opens();
        transport.newest().says(hello(1));
        for (int i = 0; i < 10; i++) {
            transport.newest().heard();
            timers.pass(Duration.ofSeconds(1));
        }

        assertThat(listener.events()).containsExactly("connecting 1", "connected", "disconnected ConnectionLost 500");
    }

    @Test
    void itPingsEveryFifteenSecondsAndGivesUpAfterFortyFiveOfSilence() {
        FakeConnection connection = joined();

        timers.pass(Duration.ofSeconds(15));
        assertThat(connection.pings).isEqualTo(1);
        connection.heard();
        timers.pass(Duration.ofSeconds(30));
        assertThat(connection.pings).isEqualTo(3);
        timers.pass(Duration.ofMillis(14_999));
        assertThat(listener.events()).isEmpty();
        timers.pass(Duration.ofMillis(1));

        assertThat(listener.events()).containsExactly("disconnected ConnectionLost 500");
        assertThat(connection.closed).isZero();
    }

    @Test
    void pongsAloneKeepAConnectionAliveForHours() {
        FakeConnection connection = joined();

        for (int i = 0; i < 4 * 60; i++) {
            timers.pass(Duration.ofSeconds(15));
            connection.heard();
        }

        assertThat(connection.pings).isEqualTo(4 * 60);
        assertThat(listener.events()).isEmpty();
    }

    @Test
    void probedItGivesUpAfterThreeSecondsOfSilence() {
        FakeConnection connection = joined();
        timers.pass(Duration.ofSeconds(1));

        client.probe();
        client.probe();
        assertThat(connection.pings).isEqualTo(1);
        timers.pass(Duration.ofMillis(2_999));
        assertThat(listener.events()).isEmpty();
        timers.pass(Duration.ofMillis(1));

        assertThat(listener.events()).containsExactly("disconnected ConnectionLost 500");
    }

    @Test
    void probedItStaysWhenAnythingComes() {
        FakeConnection connection = joined();
        timers.pass(Duration.ofSeconds(1));

        client.probe();
        timers.pass(Duration.ofSeconds(2));
        connection.heard();
        timers.pass(Duration.ofSeconds(5));
        client.probe();
        timers.pass(Duration.ofSeconds(1));
        connection.heard();
        timers.pass(Duration.ofSeconds(5));

        assertThat(connection.pings).isEqualTo(2);
        assertThat(listener.events()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1002, 1003, 1007, 1009})
    void afterACloseThatSaysThatOneOfThemIsInErrorItTriesNoMore(int code) {
        joined().ends(new ConnectionEnd.Closed(code));

        assertThat(listener.events()).containsExactly("failed ClosedByServer");
        assertNothingIsTriedForAnHour();
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1005, 1006, 1008, 1011, 1013, 4000})
    void afterAnyOtherCloseItComesBack(int code) {
        FakeConnection connection = joined();
        timers.pass(Duration.ofSeconds(10));
        connection.ends(new ConnectionEnd.Closed(code));

        assertThat(listener.events()).containsExactly("disconnected ClosedByServer 500");
        timers.pass(Duration.ofMillis(500));
        assertThat(transport.connections).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {"ACCESS_DENIED", "UNSUPPORTED_DATA", "MALFORMED_MESSAGE", "PROTOCOL_VIOLATION", "MESSAGE_TOO_BIG"})
    void anErrorThatWouldOnlyComeAgainEndsIt(ErrorCode error) {
        client.start();
        transport.newest().opens();
        transport.newest().says(hello(1));
        listener.events();

        transport.newest().says(ServerMessage.ErrorMessage.of(error, ""));
        transport.newest().ends(new ConnectionEnd.Closed(error.closeCode()));

        assertThat(listener.events())
                .containsExactly(error == ErrorCode.ACCESS_DENIED ? "failed AccessDenied" : "failed ClosedByServer");
        assertNothingIsTriedForAnHour();
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {"JOIN_TIMEOUT", "RATE_LIMITED", "TOO_SLOW", "SERVER_FULL", "GOING_AWAY"})
    void anErrorThatPassesMakesItComeBack(ErrorCode error) {
        client.start();
        transport.newest().opens();
        listener.events();

        transport.newest().says(ServerMessage.ErrorMessage.of(error, ""));
        transport.newest().ends(new ConnectionEnd.Closed(error.closeCode()));

        assertThat(listener.events()).containsExactly("disconnected ClosedByServer 500");
        timers.pass(Duration.ofMillis(500));
        assertThat(transport.connections).hasSize(2);
    }

    private void assertNothingIsTriedForAnHour() {
        timers.pass(Duration.ofHours(1));
        assertThat(transport.connections).hasSize(1);
        assertThat(listener.events()).isEmpty();

        client.reconnectNow();
        assertThat(transport.connections).hasSize(2);
        assertThat(listener.events()).containsExactly("connecting 1");
    }

    @Test
    void anUnknownProtocolIsClosedInOrderAndSaid() {
        client.start();
        transport.newest().opens();
        transport.newest().says(new ServerMessage.Hello(id(1), token(1), 2));

        assertThat(listener.events()).containsExactly("connecting 1", "failed UnknownProtocol");
        assertThat(transport.newest().closed).isEqualTo(1000);
        assertThat(transport.newest().sent()).isEmpty();
    }

    @Test
    void aMalformedMessageIsClosedWith1007AndAnIllTypedOneWith1002() {
        FakeConnection connection = joined();
        connection.saysBytes("nonsense".getBytes(UTF_8));
        assertThat(connection.closed).isEqualTo(1007);
        assertThat(listener.events()).containsExactly("failed NotASignalingServer");

        client.reconnectNow();
        transport.newest().opens();
        transport.newest().saysBytes("{\"type\":\"Hello\"}".getBytes(UTF_8));
        assertThat(transport.newest().closed).isEqualTo(1002);
        assertThat(listener.events()).containsExactly("connecting 1", "failed NotASignalingServer");
    }

    @Test
    void aSecondHelloIsAViolation() {
        FakeConnection connection = joined();

        connection.says(hello(2));

        assertThat(connection.closed).isEqualTo(1002);
        assertThat(listener.events()).containsExactly("failed NotASignalingServer");
    }

    @Test
    void nothingOfTheRoomIsTakenBeforeItIsEntered() {
        client.start();
        FakeConnection connection = transport.newest();
        connection.opens();
        connection.says(new ServerMessage.Joined(List.of(member()), List.of()));
        connection.says(new ServerMessage.RoomSignal(OTHER, RawJson.of("1")));
        connection.says(hello(1));
        connection.says(new ServerMessage.RoomJoin(member()));
        connection.says(new ServerMessage.RoomSignal(OTHER, RawJson.of("1")));
        connection.says(new ServerMessage.IceServers(List.of()));
        connection.says(ServerMessage.ErrorMessage.of(ErrorCode.NO_SUCH_CLIENT, ""));

        assertThat(listener.events()).containsExactly("connecting 1", "connected");
    }

    @Test
    void whatIsNoIceServerIsNotPassedOn() {
        client.start();
        transport.newest().opens();
        transport.newest().says(hello(1));
        listener.events();

        transport
                .newest()
                .says(new ServerMessage.Joined(
                        List.of(),
                        List.of(
                                stun("http://evil", "stun:ok:3478", "turn:a?transport=sctp", "turns:[::1]:1"),
                                stun("file:///etc/passwd"))));

        assertThat(listener.events()).containsExactly("joined 0 [stun:ok:3478, turns:[::1]:1]");
    }

    @Test
    void reconnectNowDoesNotWaitAndDoesNothingWhileConnected() {
        client.reconnectNow();
        assertThat(transport.connections).isEmpty();

        FakeConnection connection = joined();
        client.reconnectNow();
        assertThat(transport.connections).hasSize(1);

        connection.ends(new ConnectionEnd.Broken());
        listener.events();
        client.reconnectNow();
        assertThat(listener.events()).containsExactly("connecting 1");
        timers.pass(Duration.ofSeconds(4));
        assertThat(transport.connections).hasSize(2);
    }

    @Test
    void closedItLeavesInOrderAndTellsNothingMore() {
        FakeConnection connection = joined();

        client.close();
        client.close();
        connection.says(new ServerMessage.RoomLeave(OTHER));
        connection.ends(new ConnectionEnd.Broken());
        client.reconnectNow();
        client.probe();
        client.signal(RawJson.of("1"), Optional.empty());
        timers.pass(Duration.ofHours(1));

        assertThat(connection.closed).isEqualTo(1000);
        assertThat(listener.events()).isEmpty();
        assertThat(transport.connections).hasSize(1);
    }

    @Test
    void closedInAPauseItConnectsNoMore() {
        joined().ends(new ConnectionEnd.Broken());

        client.close();
        timers.pass(Duration.ofHours(1));

        assertThat(transport.connections).hasSize(1);
    }

    @Test
    void closedByItsListenerItTellsNothingMore() {
        joined();
        listener.each = client::close;

        transport.newest().says(new ServerMessage.RoomLeave(OTHER));
        transport.newest().says(new ServerMessage.RoomLeave(OTHER));

        assertThat(listener.events()).containsExactly("member left");
    }

    @Test
    void aListenerThatThrowsDoesNotStopIt() {
        FakeConnection connection = joined();
        listener.each = () -> {
            throw new IllegalStateException("a listener's bug");
        };

        connection.says(new ServerMessage.RoomLeave(OTHER));
        connection.says(new ServerMessage.RoomLeave(OTHER));
        connection.ends(new ConnectionEnd.Broken());
        timers.pass(Duration.ofMillis(500));

        assertThat(listener.events())
                .containsExactly("member left", "member left", "disconnected ConnectionLost 500", "connecting 1");
    }

    @Test
    void aServerThatSendsFasterThanItIsReadIsLeftBeforeItFillsTheMemory() {
        FakeConnection connection = joined();
        executor.hold();
        RawJson large = RawJson.of("\"" + "x".repeat(60_000) + "\"");

        for (int i = 0; i < 1_000; i++) {
            connection.says(new ServerMessage.RoomSignal(OTHER, large));
        }
        assertThat(executor.waiting()).isLessThan(80);
        executor.release();

        assertThat(connection.closed).isZero();
        assertThat(listener.events()).hasSizeLessThan(80).last().isEqualTo("disconnected ConnectionLost 500");
    }

    @Test
    void everyConnectionHasANonceOfItsOwn() {
        Set<Nonce> nonces = new HashSet<>();
        client.start();
        for (int i = 0; i < 20; i++) {
            transport.newest().opens();
            transport.newest().says(hello(i));
            nonces.add(transport.newest().sentJoin().nonce().orElseThrow());
            transport.newest().ends(new ConnectionEnd.Broken());
            client.reconnectNow();
        }

        assertThat(nonces).hasSize(20);
    }

    @Test
    void everySentenceNamesTheServerAndNoSecret() {
        FakeConnection connection = joined();
        connection.ends(new ConnectionEnd.Closed(1011));

        assertThat(listener.failures)
                .singleElement()
                .satisfies(failure ->
                        assertThat(failure.sentence()).isEqualTo("cam.example:443 closed the connection (code 1011)."));
        assertThat(settings.toString()).doesNotContain(ROOM.hex()).doesNotContain("key");
    }

    private ClientMessage.JoinOrCreate firstJoin = new ClientMessage.JoinOrCreate(
            ROOM,
            Role.PEER,
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** In the room by its first connection, all events of that taken. */
    private FakeConnection joined() {
        client.start();
        FakeConnection connection = transport.newest();
        connection.opens();
        connection.says(hello(1));
        firstJoin = connection.sentJoin();
        connection.says(new ServerMessage.Joined(List.of(), List.of()));
        listener.events();
        return connection;
    }

    private static Failures failures() {
        return new Failures(ServerAddress.of(URI.create("wss://cam.example/signaling")));
    }

    private static ServerMessage.Hello hello(int number) {
        return new ServerMessage.Hello(id(number), token(number), 1);
    }

    private static ClientId id(int number) {
        return new ClientId(String.format("%032x", number));
    }

    private static ResumeToken token(int number) {
        return new ResumeToken(String.format("f%031x", number));
    }

    private static Member member() {
        return new Member(OTHER, Role.VIEWER, Optional.empty(), Optional.empty());
    }

    private static IceServer stun(String... urls) {
        return new IceServer(List.of(urls), Optional.empty(), Optional.empty());
    }
}
