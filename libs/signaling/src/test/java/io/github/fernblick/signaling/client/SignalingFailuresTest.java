package io.github.fernblick.signaling.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.signaling.client.SignalingFailure.AccessDenied;
import io.github.fernblick.signaling.client.SignalingFailure.ClosedByServer;
import io.github.fernblick.signaling.client.SignalingFailure.ConnectionLost;
import io.github.fernblick.signaling.client.SignalingFailure.NotASignalingServer;
import io.github.fernblick.signaling.client.SignalingFailure.NotASignalingServer.Answer;
import io.github.fernblick.signaling.client.SignalingFailure.TlsFailed;
import io.github.fernblick.signaling.client.SignalingFailure.TlsFailed.Tls;
import io.github.fernblick.signaling.client.SignalingFailure.UnknownHost;
import io.github.fernblick.signaling.client.SignalingFailure.UnknownProtocol;
import io.github.fernblick.signaling.client.SignalingFailure.Unreachable;
import io.github.fernblick.signaling.client.SignalingFailure.Unreachable.Contact;
import io.github.fernblick.signaling.client.SignalingFailure.WrongPin;
import io.github.fernblick.signaling.message.ErrorCode;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.message.ServerMessage;
import io.github.fernblick.signaling.message.WireRoomId;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way in which a server cannot be reached, over real sockets, and the words for it. */
class SignalingFailuresTest {
    private static TestCertificate local;
    private static TestCertificate expired;
    private static TestCertificate early;
    private static TestCertificate elsewhere;

    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final RecordingListener listener = new RecordingListener();
    private RoomClientFactory factory = new RoomClientFactory(new SecureRandom());

    @BeforeAll
    static void makeCertificates() throws Exception {
        local = TestCertificate.of("127.0.0.1", Duration.ofDays(-1));
        expired = TestCertificate.of("127.0.0.1", Duration.ofDays(-3));
        early = TestCertificate.of("127.0.0.1", Duration.ofDays(1));
        elsewhere = TestCertificate.of("elsewhere.example", Duration.ofDays(-1));
    }

    @AfterEach
    void close() {
        factory.close();
        executor.shutdownNow();
    }

    private void start(URI server, Optional<String> pin) {
        factory.create(
                        new RoomClientSettings(
                                server,
                                pin,
                                new WireRoomId("ab".repeat(32)),
                                Role.VIEWER,
                                OptionalInt.empty(),
                                Optional.empty()),
                        new RememberedSeat(),
                        listener,
                        executor)
                .start();
    }

    private SignalingFailure failureAt(URI server) throws Exception {
        start(server, Optional.empty());
        return failure(server);
    }

    private SignalingFailure failure(URI server) throws Exception {
        SignalingFailure failure = listener.nextFailure();
        assertThat(failure.sentence()).endsWith(".").contains(server.getHost()).matches("[ -~]+");
        return failure;
    }

    @Test
    void anUnknownHost() throws Exception {
        // A label of 64 characters has no address anywhere, and no name server is asked.
        assertThat(failureAt(URI.create("wss://" + "x".repeat(64) + ".example/signaling")))
                .isInstanceOf(UnknownHost.class);
    }

    @Test
    void nothingListens() throws Exception {
        URI uri;
        try (ScriptedServer server = ScriptedServer.plain()) {
            uri = server.uri();
        }

        assertThat(((Unreachable) failureAt(uri)).why()).isEqualTo(Contact.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"ws", "wss"})
    void aServerThatTakesConnectionsAndSaysNothingIsGivenUpAndItsConnectionEnded(String scheme) throws Exception {
        try (ScriptedServer server = ScriptedServer.plain()) {
            assertThat(((Unreachable) failureAt(server.uri(scheme, "127.0.0.1"))).why())
                    .isEqualTo(Contact.NO_ANSWER);
            server.accept().awaitEnd();
        }
    }

    @Test
    void aServerThatUpgradesAndSaysNothingIsGivenUp() throws Exception {
        try (ScriptedServer server = ScriptedServer.plain()) {
            start(server.uri(), Optional.empty());
            ScriptedPeer peer = server.accept();
            peer.upgrade();

            assertThat(((Unreachable) failure(server.uri())).why()).isEqualTo(Contact.NO_ANSWER);
            peer.awaitEnd();
        }
    }

    @ParameterizedTest
    @CsvSource({"ws", "wss"})
    void aServerThatHangsUp(String scheme) throws Exception {
        try (ScriptedServer server = ScriptedServer.plain()) {
            start(server.uri(scheme, "127.0.0.1"), Optional.empty());
            server.accept().close();

            assertThat(failure(server.uri())).isInstanceOf(ConnectionLost.class);
        }
    }

    @Test
    void theNameLocalhostIsTriedAtEachOfItsAddresses() throws Exception {
        try (ScriptedServer server = ScriptedServer.plain()) {
            start(server.uri("ws", "localhost"), Optional.empty());
            server.accept().letIn();

            assertThat(listener.next()).isEqualTo("connecting 1");
            assertThat(listener.next()).isEqualTo("connected");
        }
    }

    @ParameterizedTest
    @MethodSource("pinned")
    void thePinnedCertificateIsTrustedWhateverItsNameAndDates(TestCertificate certificate) throws Exception {
        try (ScriptedServer server = ScriptedServer.tls(certificate.serverContext())) {
            start(server.uri(), Optional.of(certificate.pin()));
            server.accept().letIn();

            assertThat(listener.next()).isEqualTo("connecting 1");
            assertThat(listener.next()).isEqualTo("connected");
            assertThat(listener.next()).startsWith("joined");
        }
    }

    static Stream<TestCertificate> pinned() {
        return Stream.of(local, expired, early, elsewhere);
    }

    @Test
    void anotherCertificateThanThePinnedIsRefusedEvenIfTheSystemTrustsIt() throws Exception {
        trust(local);
        try (ScriptedServer server = ScriptedServer.tls(local.serverContext())) {
            start(server.uri(), Optional.of(elsewhere.pin()));
            shakeHands(server);

            assertThat(failure(server.uri())).isInstanceOf(WrongPin.class);
        }
    }

    @Test
    void whatTheSystemTrustsNeedsNoPin() throws Exception {
        trust(local);
        try (ScriptedServer server = ScriptedServer.tls(local.serverContext())) {
            start(server.uri(), Optional.empty());
            server.accept().letIn();

            assertThat(listener.next()).isEqualTo("connecting 1");
            assertThat(listener.next()).isEqualTo("connected");
        }
    }

    @ParameterizedTest
    @MethodSource
    void aCertificateThatTheSystemDoesNotTrustIsRefusedWithItsReason(TestCertificate certificate, Tls why)
            throws Exception {
        if (why == Tls.OTHER_HOST) {
            trust(certificate);
        }
        try (ScriptedServer server = ScriptedServer.tls(certificate.serverContext())) {
            start(server.uri(), Optional.empty());
            shakeHands(server);
            SignalingFailure failure = failure(server.uri());

            assertThat(((TlsFailed) failure).why()).isEqualTo(why);
            if (why == Tls.EXPIRED || why == Tls.NOT_YET_VALID) {
                assertThat(failure.sentence()).contains("clock");
            }
        }
    }

    static Stream<Arguments> aCertificateThatTheSystemDoesNotTrustIsRefusedWithItsReason() {
        return Stream.of(
                Arguments.of(local, Tls.UNTRUSTED),
                Arguments.of(expired, Tls.EXPIRED),
                Arguments.of(early, Tls.NOT_YET_VALID),
                Arguments.of(elsewhere, Tls.OTHER_HOST));
    }

    @Test
    void aPlainServerIsSpokenToWithTls() throws Exception {
        try (ScriptedServer server = ScriptedServer.plain()) {
            start(server.uri("wss", "127.0.0.1"), Optional.empty());
            server.accept().raw("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");

            assertThat(((TlsFailed) failure(server.uri())).why()).isEqualTo(Tls.NO_TLS);
        }
    }

    @Test
    void aTlsServerIsSpokenToWithoutTls() throws Exception {
        try (ScriptedServer server = ScriptedServer.tls(local.serverContext())) {
            start(server.uri("ws", "127.0.0.1"), Optional.empty());
            shakeHands(server);

            assertThat(((NotASignalingServer) failure(server.uri())).why()).isEqualTo(Answer.SPEAKS_TLS);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200 OK, HTTP_STATUS",
        "400 Bad Request, HTTP_STATUS",
        "401 Unauthorized, HTTP_STATUS",
        "403 Forbidden, HTTP_STATUS",
        "404 Not Found, HTTP_STATUS",
        "301 Moved, REDIRECT",
        "302 Found, REDIRECT",
        "307 Temporary Redirect, REDIRECT",
        "308 Permanent Redirect, REDIRECT",
    })
    void aWebServer(String status, Answer why) throws Exception {
        try (ScriptedServer server = ScriptedServer.plain();
                ScriptedServer target = ScriptedServer.plain()) {
            start(server.uri(), Optional.empty());
            ScriptedPeer peer = server.accept();
            peer.request();
            peer.raw("HTTP/1.1 " + status + "\r\nWWW-Authenticate: Basic realm=\"x\"\r\nLocation: " + target.uri()
                    + "\r\nContent-Length: 1000000\r\n\r\n<html>");

            assertThat(((NotASignalingServer) failure(server.uri())).why()).isEqualTo(why);
            peer.awaitEnd();
        }
    }

    @ParameterizedTest
    @CsvSource({"429", "502", "503", "504"})
    void aProxyWhoseServerIsNotThere(int status) throws Exception {
        try (ScriptedServer server = ScriptedServer.plain()) {
            start(server.uri(), Optional.empty());
            ScriptedPeer peer = server.accept();
            peer.request();
            peer.raw("HTTP/1.1 " + status + " Something\r\nRetry-After: 0\r\n\r\n");

            assertThat(((Unreachable) failure(server.uri())).why()).isEqualTo(Contact.UNAVAILABLE);
        }
    }

    @ParameterizedTest
    @MethodSource
    void whatIsNoWebServer(String answer) throws Exception {
        try (ScriptedServer server = ScriptedServer.plain()) {
            start(server.uri(), Optional.empty());
            ScriptedPeer peer = server.accept();
            peer.request();
            peer.raw(answer);

            assertThat(((NotASignalingServer) failure(server.uri())).why()).isEqualTo(Answer.GARBAGE);
            peer.awaitEnd();
        }
    }

    static Stream<String> whatIsNoWebServer() {
        String upgrade = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n";
        return Stream.of(
                "SSH-2.0-OpenSSH_9.2\r\n",
                "220 mail.example ESMTP\r\n",
                "\u0000\u0000\u0000",
                "HTTP/2.0 101 x\r\n\r\n",
                "HTTP/1.1 abc\r\n\r\n",
                "HTTP/1.1 101\r\nno header\r\n\r\n",
                "HTTP/1.1 101 x\r\n: nameless\r\n\r\n",
                "HTTP/1.1 200 OK\r\nX: " + "y".repeat(9_000),
                upgrade + "\r\n",
                upgrade + "Sec-WebSocket-Accept: AAAAAAAAAAAAAAAAAAAAAAAAAAA=\r\n\r\n",
                "HTTP/1.1 101 Switching Protocols\r\n\r\n");
    }

    @Test
    void anotherAccessKeyIsWanted() throws Exception {
        try (ScriptedServer server = ScriptedServer.plain()) {
            start(server.uri(), Optional.empty());
            ScriptedPeer peer = server.accept();
            peer.upgrade();
            peer.says(new ServerMessage.Hello(ScriptedPeer.SELF, ScriptedPeer.TOKEN, 1));
            peer.hears();
            peer.says(ServerMessage.ErrorMessage.of(ErrorCode.ACCESS_DENIED, "No."));

            assertThat(failure(server.uri())).isInstanceOf(AccessDenied.class);
            peer.awaitEnd();
        }
    }

    @Test
    void anotherProtocolIsSpoken() throws Exception {
        try (ScriptedServer server = ScriptedServer.plain()) {
            start(server.uri(), Optional.empty());
            ScriptedPeer peer = server.accept();
            peer.upgrade();
            peer.says(new ServerMessage.Hello(ScriptedPeer.SELF, ScriptedPeer.TOKEN, 2));

            assertThat(failure(server.uri())).isInstanceOf(UnknownProtocol.class);
            assertThat(peer.closeCode()).isEqualTo(1000);
            peer.awaitEnd();
        }
    }

    @ParameterizedTest
    @CsvSource({"1001", "1008", "1011", "1013"})
    void aServerThatClosesIsAnsweredAndItsCodeTold(int code) throws Exception {
        try (ScriptedServer server = ScriptedServer.plain()) {
            start(server.uri(), Optional.empty());
            ScriptedPeer peer = server.accept();
            peer.letIn();
            peer.frame(true, ScriptedPeer.CLOSE, new byte[] {(byte) (code >> 8), (byte) code});

            assertThat(((ClosedByServer) failure(server.uri())).closeCode()).isEqualTo(code);
            peer.awaitEnd();
        }
    }

    private void trust(TestCertificate authority) throws Exception {
        factory.close();
        factory = new RoomClientFactory(new SecureRandom(), authority.trusted());
    }

    /** The server's side of a handshake that fails is of no interest. */
    private void shakeHands(ScriptedServer server) throws Exception {
        ScriptedPeer peer = server.accept();
        executorOfServer.execute(peer::awaitEnd);
    }

    private final ExecutorService executorOfServer = Executors.newSingleThreadExecutor();

    @AfterEach
    void closeServerThread() {
        executorOfServer.shutdownNow();
    }
}
