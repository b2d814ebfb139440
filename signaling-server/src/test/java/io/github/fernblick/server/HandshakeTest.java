package io.github.fernblick.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.server.time.FakeTime;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protocol, section 1, and RFC 6455, section 4.2: who gets as far as a WebSocket. */
class HandshakeTest {
    private static final String KEY = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";

    private final FakeTime time = new FakeTime();
    private final TestServer server = TestServer.start(time);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aProperRequestIsAnsweredWithAWebSocketAndNoExtension() throws IOException {
        String answer = answerTo(TestClient.handshake(
                "127.0.0.1", "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n"));

        assertThat(answer)
                .startsWith("HTTP/1.1 101 ")
                .containsIgnoringCase("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
                .doesNotContainIgnoringCase("Sec-WebSocket-Extensions");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Connection: Upgrade | connection: keep-alive, upgrade",
                "Upgrade: websocket | UPGRADE: WebSocket",
                "Host: 127.0.0.1 | Host: cameras.example:443"
            })
    void headersMayBeWrittenAsBrowsersAndProxiesDo(String header, String replacement) throws IOException {
        assertThat(answerTo(TestClient.handshake("127.0.0.1", "").replace(header, replacement)))
                .startsWith("HTTP/1.1 101 ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET / HTTP/1.1 | 404",
                "GET /signaling/ HTTP/1.1 | 404",
                "GET /signaling/x HTTP/1.1 | 404",
                "GET /Signaling HTTP/1.1 | 404",
                "GET /signaling?room=1 HTTP/1.1 | 404",
                "GET /../signaling HTTP/1.1 | 404",
                "GET /%73ignaling HTTP/1.1 | 404",
                "POST /signaling HTTP/1.1 | 404",
                "PUT /signaling HTTP/1.1 | 404",
                "OPTIONS /signaling HTTP/1.1 | 404",
                "TRACE /signaling HTTP/1.1 | 404",
                "GET /signaling HTTP/1.0 | 400"
            })
    void onlyAGetOfTheEndpointBecomesAWebSocket(String requestLine, int status) throws IOException {
        String request = TestClient.handshake("127.0.0.1", "").replace("GET /signaling HTTP/1.1", requestLine);

        assertThat(answerTo(request)).startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Connection: Upgrade | Connection: close | 400",
                "Connection: Upgrade | X: y | 400",
                "Host: 127.0.0.1 | X: y | 400",
                "Host: 127.0.0.1 | Host: a\\r\\nHost: b | 400",
                "Upgrade: websocket | X: y | 426",
                "Upgrade: websocket | Upgrade: h2c | 426",
                "Sec-WebSocket-Version: 13 | X: y | 426",
                "Sec-WebSocket-Version: 13 | Sec-WebSocket-Version: 12 | 426",
                KEY + " | X: y | 400",
                KEY + " | Sec-WebSocket-Key: c2hvcnQ= | 400",
                KEY + " | Sec-WebSocket-Key: ??? | 400"
            })
    void aRequestThatLacksWhatAWebSocketNeedsIsRefused(String header, String replacement, int status)
            throws IOException {
        String answer = answerTo(TestClient.handshake("127.0.0.1", "").replace(header, replacement.translateEscapes()));

        assertThat(answer).startsWith("HTTP/1.1 " + status);
        if (status == 426) {
            assertThat(answer).containsIgnoringCase("Sec-WebSocket-Version: 13");
        }
    }

    @Test
    void anAnswerThatIsNoneSaysNotWhatItRunsOnAndEndsTheConnection() throws IOException {
        try (Socket socket = server.connect()) {
            send(socket, "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");

            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertThat(all)
                    .startsWith("HTTP/1.1 404 ")
                    .doesNotContainIgnoringCase("grizzly")
                    .endsWith("\r\n\r\n");
        }
    }

    @Test
    void headersOfMoreThanEightKilobytesAreRefused() throws IOException {
        assertThat(answerTo(TestClient.handshake("127.0.0.1", "X: " + "y".repeat(9_000) + "\r\n")))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void fiveHundredHeadersAreRefused() throws IOException {
        assertThat(answerTo(TestClient.handshake("127.0.0.1", "X: y\r\n".repeat(500))))
                .startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9000", "https://cameras.example"})
    void pagesOfTheServerAndOfItsListMayConnect(String origin) throws IOException {
        try (TestServer listing =
                TestServer.start(TestServer.settings(Set.of("https://cameras.example"), List.of(), 32, 10))) {
            assertThat(answerTo(listing, TestClient.handshake("127.0.0.1:9000", "Origin: " + origin + "\r\n")))
                    .startsWith("HTTP/1.1 101 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://evil.example\r\n",
                "Origin: null\r\n",
                "Origin: http://127.0.0.1:9000\r\nOrigin: https://evil.example\r\n"
            })
    void otherPagesMayNot(String headers) throws IOException {
        assertThat(answerTo(TestClient.handshake("127.0.0.1:9000", headers))).startsWith("HTTP/1.1 403 ");
    }

    @Test
    void aSilentConnectionIsCutAfterTenSeconds() throws IOException {
        try (Socket socket = server.connect()) {
            awaitAccepted();
            time.advance(Duration.ofMillis(9_900));
            assertThat(time.pending()).isEqualTo(2);

            time.advance(Duration.ofMillis(100));

            expectEnd(socket);
        }
    }

    @Test
    void drippedHeadersDoNotWinTime() throws IOException {
        try (Socket socket = server.connect()) {
            send(socket, "GET /signaling HTTP/1.1\r\n");
            awaitAccepted();
            for (int second = 0; second < 10; second++) {
                send(socket, "X-" + second + ": y\r\n");
                time.advance(Duration.ofSeconds(1));
            }

            expectEnd(socket);
        }
    }

    @Test
    void aWebSocketOutlivesTheDeadlineOfItsHandshake() throws IOException {
        try (TestClient client = server.client().in("ab".repeat(32), "camera").expectsNothing()) {
            time.advance(Duration.ofSeconds(11));

            client.expectsNothing();
        }
    }

    private String answerTo(String request) throws IOException {
        return answerTo(server, request);
    }

    private static String answerTo(TestServer server, String request) throws IOException {
        try (Socket socket = server.connect()) {
            socket.setSoTimeout(20_000);
            send(socket, request);
            return TestClient.readHead(socket.getInputStream());
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private void awaitAccepted() {
        Waiting.until("the deadline of a handshake is pending, besides the sweeper", () -> time.pending() == 2);
    }

    private static void expectEnd(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        try {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        } catch (SocketException reset) {
            assertThat(reset).hasMessageContaining("reset");
        }
    }
}
