package io.github.fernblick.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
