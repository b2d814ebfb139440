package io.github.fernblick.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protocol, section 4: TURN credentials, tried at a real coturn that is configured as the product's own file has it. */
class TurnTest {
    private static final String ROOM = "ab".repeat(32);
    private static final String KEY = "the-key-of-this-server";
    private static final String SECRET = "what-both-servers-know";
    private static final Path CONFIGURATION = Path.of("..", "installers", "server", "turnserver.conf");

    @TempDir
    private Path directory;

    private final int port = freePort();
    private Process coturn = new ProcessBuilder("true").start();

    TurnTest() throws IOException {}

    @AfterEach
    void stop() {
        coturn.destroyForcibly().onExit().join();
    }

    @Test
    void coturnTakesTheCredentialsThatTheServerMakesAndNoOthers() throws Exception {
        start();
        JsonNode turn = handedOut();
        String user = turn.get("username").asText();
        String password = turn.get("credential").asText();

        assertThat(answer(user, password)).isZero();
        assertThat(answer(user, password.toLowerCase(Locale.ROOT))).isEqualTo(401);
        assertThat(answer("1" + user, password)).isEqualTo(401);
    }

    @Test
    void nobodyReachesThePrivateNetworkThroughIt() throws Exception {
        start();
        JsonNode turn = handedOut();
        try (TurnProbe probe = new TurnProbe(
                port, turn.get("username").asText(), turn.get("credential").asText())) {
            assertThat(probe.allocate()).isZero();

            assertThat(probe.permission("8.8.8.8")).isZero();
            for (String peer : new String[] {
                "127.0.0.1", "0.0.0.0", "10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1"
            }) {
                assertThat(probe.permission(peer)).as(peer).isEqualTo(403);
            }
        }
    }

    private int answer(String user, String password) throws IOException {
        try (TurnProbe probe = new TurnProbe(port, user, password)) {
            return probe.allocate();
        }
    }

    /** What a camera is told by a server that runs as a process of its own. */
    private JsonNode handedOut() throws Exception {
        Path key = Files.writeString(directory.resolve("access.key"), KEY + "\n");
        Path secret = Files.writeString(directory.resolve("turn.secret"), SECRET + "\n");
        try (ServerProcess server = ServerProcess.start(
                                directory,
                                "--plain",
                                "--host=127.0.0.1",
                                "--port=0",
                                "--access-key-file=" + key,
                                "--turn-uri=turn:127.0.0.1:" + port,
                                "--turn-secret-file=" + secret)
                        .ready();
                TestClient camera = server.client()) {
            camera.sends("{'type':'JoinOrCreate','roomId':'%s','role':'camera','accessKey':'%s'}", ROOM, KEY);
            return camera.expects("Joined").at("/iceServers/0");
        }
    }

    private void start() throws IOException {
        Path configuration = Files.writeString(
                directory.resolve("turnserver.conf"),
                Files.readString(CONFIGURATION)
                                .replace("#static-auth-secret=", "static-auth-secret=" + SECRET)
                                .replace("listening-port=3478", "listening-port=" + port)
                        // One thread for all: with several, coturn now and then hands a client to one that never
                        // answers it.
                        + "relay-threads=0\n"
                        + "listening-ip=127.0.0.1\nrelay-ip=127.0.0.1\n"
                        + "pidfile=" + directory.resolve("pid") + "\nuserdb=" + directory.resolve("users") + "\n");
        coturn = new ProcessBuilder("turnserver", "-c", configuration.toString())
                .redirectErrorStream(true)
                .start();
        awaitReady(coturn.inputReader(StandardCharsets.UTF_8));
    }

    /** Asked before all of its threads are there, it never answers that client at all. */
    private static void awaitReady(BufferedReader output) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.contains("DB connection success")) {
                Thread drain = new Thread(() -> output.lines().forEach(more -> {}), "coturn-output");
                drain.setDaemon(true);
                drain.start();
                return;
            }
        }
        throw new AssertionError("coturn ended before it was ready: " + said);
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
