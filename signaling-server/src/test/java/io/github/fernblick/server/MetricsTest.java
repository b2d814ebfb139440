package io.github.fernblick.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.server.tls.SelfSigned;
import io.github.fernblick.server.tls.ServerIdentity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever runs the server can see of it. */
class MetricsTest {
    private static final String ROOM = "ab".repeat(32);
    private static final String SIGNAL = "nobody-may-read-this";

    @TempDir
    private Path directory;

    @Test
    void whatHappensIsCounted() throws IOException {
        try (TestServer server = TestServer.start(TestServer.settingsWithMetrics(Optional.empty()));
                TestClient camera = server.client().in(ROOM, "camera");
                TestClient viewer = server.client().in(ROOM, "viewer")) {
            camera.expects("Room/Join");
            viewer.sends("{'type':'Signal','signal':'%s'}", SIGNAL);
            camera.expects("Room/Signal");
            try (TestClient third = server.client()) {
                third.joins(ROOM, "viewer").expectsError("room-full");
                third.sends("{'type':'Nonsense'}")
                        .expectsError("protocol-violation")
                        .expectsClose(1002);
            }
            assertThat(get(server.port(), "/nowhere")).startsWith("HTTP/1.1 404 ");
            Waiting.until("the third is gone", () -> server.server().connections() == 2);

            String figures = get(metricsPort(server), "/metrics");

            assertThat(figures)
                    .startsWith("HTTP/1.1 200 ")
                    .contains(
                            "\nfernblick_rooms 1.0\n",
                            "\nfernblick_clients 2.0\n",
                            "\nfernblick_joins_total{outcome=\"joined\"} 2.0\n",
                            "\nfernblick_joins_total{outcome=\"room-full\"} 1.0\n",
                            "\nfernblick_refusals_total{reason=\"protocol-violation\"} 1.0\n",
                            "\nfernblick_refusals_total{reason=\"http-404\"} 1.0\n",
                            "\nfernblick_signals_total 1.0\n",
                            "\nfernblick_received_bytes_total ",
                            "\nfernblick_sent_bytes_total ",
                            "\nfernblick_queued_bytes 0.0\n",
                            "\nfernblick_rooms_waiting ",
                            "\njvm_memory_used_bytes{")
                    .doesNotContain(ROOM, SIGNAL, "fernblick_certificate");
        }
    }

    @Test
    void whenTheCertificateExpiresIsAmongThem() throws Exception {
        ServerIdentity identity = new ServerIdentity(new SelfSigned(directory, new SecureRandom())
                .readOrMake(Set.of("localhost"), Set.of(InetAddress.getLoopbackAddress())));
        try (TestServer server = TestServer.start(TestServer.settingsWithMetrics(Optional.of(identity)))) {
            assertThat(get(metricsPort(server), "/metrics"))
                    .contains("\nfernblick_certificate_expiry_seconds 2.53402300799E11\n"); // The year 9999.
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/metrics/", "/signaling", "/healthz"})
    void nothingElseIsServedThere(String path) throws IOException {
        try (TestServer server = TestServer.start(TestServer.settingsWithMetrics(Optional.empty()))) {
            assertThat(get(metricsPort(server), path)).startsWith("HTTP/1.1 404 ");
        }
    }

    @Test
    void aServerThatServesSaysSo() throws IOException {
        try (TestServer server = TestServer.start()) {
            assertThat(get(server.port(), "/healthz"))
                    .startsWith("HTTP/1.1 200 ")
                    .endsWith("\r\n\r\nok\n");
            assertThat(get(server.port(), "/healthz/x")).startsWith("HTTP/1.1 404 ");
            assertThat(get(server.port(), "/metrics")).startsWith("HTTP/1.1 404 ");
        }
    }

    @Test
    void theProgramTellsWhereItsFiguresAre() throws Exception {
        try (ServerProcess server = ServerProcess.start(
                        directory, "--plain", "--host=127.0.0.1", "--port=0", "--metrics-port=0")
                .ready()) {
            String address = server.line("Metrics at ");
            assertThat(address).matches("http://127\\.0\\.0\\.1:\\d+/metrics");
            int port = Integer.parseInt(address.replaceAll(".*:(\\d+)/metrics", "$1"));
            assertThat(get(port, "/metrics")).contains("\nfernblick_clients 0.0\n");
        }
    }

    private static int metricsPort(TestServer server) {
        return server.server().metricsPort().orElseThrow();
    }

    /** The whole answer. */
    private static String get(int port, String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
