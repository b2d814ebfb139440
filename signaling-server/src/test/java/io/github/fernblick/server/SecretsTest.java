package io.github.fernblick.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever clients do, and at the finest level: nothing secret reaches the log, and each event is one clean line. */
class SecretsTest {
    private static final String ROOM = "ab".repeat(32);
    private static final String CANARY = "canary-of-a-signal";

    @TempDir
    private Path directory;

    @Test
    void theLogHoldsNothingSecret() throws Exception {
        try (ServerProcess server = ServerProcess.start(
                        directory, "--plain", "--host=127.0.0.1", "--port=0", "--log-level=trace")
                .ready()) {
            String camera = meetAndSignal(server);
            misbehave(server);
            server.terminate();
            assertThat(server.exitCode()).isZero();

            assertThat(server.errors())
                    .contains("camera joined", "viewer joined", "protocol-violation")
                    .doesNotContain(ROOM, ROOM.substring(0, 16), CANARY, camera)
                    .doesNotContainPattern("[0-9a-f]{9,}");
            assertThat(server.errors().lines())
                    .allMatch(line ->
                            line.matches("[0-9-]+T[0-9:.]+(Z|[+-][0-9:]+) (TRACE|DEBUG|INFO) +\\w+: [\\x20-\\x7e]*"));
        }
    }

    @Test
    void neitherAccessKeyNorTurnPasswordIsLogged() throws Exception {
        Path key = Files.writeString(directory.resolve("access.key"), CANARY + "-access-key");
        Path secret = Files.writeString(directory.resolve("turn.secret"), CANARY + "-turn-secret");
        try (ServerProcess server = ServerProcess.start(
                        directory,
                        "--plain",
                        "--host=127.0.0.1",
                        "--port=0",
                        "--log-level=trace",
                        "--access-key-file=" + key,
                        "--turn-uri=turn:turn.example",
                        "--turn-secret-file=" + secret)
                .ready()) {
            String join = "{'type':'JoinOrCreate','roomId':'%s','role':'camera','accessKey':'%s'}";
            String password;
            try (TestClient camera = server.client()) {
                password = camera.sends(join, ROOM, CANARY + "-access-key")
                        .expects("Joined")
                        .at("/iceServers/0/credential")
                        .asText();
            }
            try (TestClient stranger = server.client()) {
                stranger.sends(join, ROOM, CANARY + "-wrong-key")
                        .expectsError("access-denied")
                        .expectsClose(1008);
            }
            server.terminate();
            assertThat(server.exitCode()).isZero();

            assertThat(password).isNotBlank();
            assertThat(server.errors()).contains("showed a wrong access key").doesNotContain(CANARY, password, ROOM);
        }
    }

    @Test
    void addressesAreLoggedOnlyWhenThatIsAskedFor() throws Exception {
        assertThat(logOfAClientAt("203.0.113.7")).doesNotContain("203.0.113.7");
        assertThat(logOfAClientAt("203.0.113.7", "--log-addresses"))
                .contains("camera at 203.0.113.7 joined", "A client at 203.0.113.7 was closed: protocol-violation");
    }

    private String logOfAClientAt(String address, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(
                List.of("--plain", "--host=127.0.0.1", "--port=0", "--trusted-proxy=127.0.0.1", "--log-level=trace"));
        arguments.addAll(List.of(more));
        try (ServerProcess server =
                ServerProcess.start(directory, arguments.toArray(String[]::new)).ready()) {
            try (TestClient client = TestClient.over(
                            new Socket(InetAddress.getLoopbackAddress(), server.port()),
                            "127.0.0.1",
                            "X-Forwarded-For: " + address + "\r\n")
                    .greeted()
                    .in(ROOM, "camera")) {
                client.sends("{'type':'Nonsense'}")
                        .expectsError("protocol-violation")
                        .expectsClose(1002);
            }
            server.terminate();
            assertThat(server.exitCode()).isZero();
            return server.errors();
        }
    }

    private static String meetAndSignal(ServerProcess server) throws IOException {
        try (TestClient camera = server.client().in(ROOM, "camera");
                TestClient viewer = server.client().in(ROOM, "viewer")) {
            camera.expects("Room/Join");
            viewer.sends("{'type':'Signal','to':'%s','signal':'%s'}", camera.id(), CANARY);
            camera.expects("Room/Signal");
            return camera.id();
        }
    }

    private static void misbehave(ServerProcess server) throws IOException {
        String odd = ROOM.substring(2) + "\\r\\nINFO forged\\u001b[31m";
        String[] messages = {
            "{'type':'JoinOrCreate','roomId':'" + odd + "'}",
            "{'type':'" + CANARY + "'}",
            "{'type':'Signal','signal':'" + CANARY + "'}",
            CANARY
        };
        for (String message : messages) {
            try (TestClient client = server.client()) {
                client.sends(message);
                client.expects("Error");
            }
        }
        try (TestClient client = server.client()) {
            client.sendsFrame(TestClient.TEXT, CANARY.getBytes(StandardCharsets.UTF_8))
                    .expectsError("unsupported-data");
        }
        try (TestClient client = server.client()) {
            client.sendsFrame(
                    TestClient.CLOSE, ("\u0003\u0000" + CANARY + "\r\nINFO forged").getBytes(StandardCharsets.UTF_8));
            client.nextFrame();
        }
    }
}
