package io.github.fernblick.agent.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.fernblick.agent.state.SecretFile;
import io.github.fernblick.libwebrtc.PeerFactory;
import io.github.fernblick.server.ServerSettings;
import io.github.fernblick.server.SignalingServer;
import io.github.fernblick.server.time.SystemTime;
import io.github.fernblick.signaling.room.RoomEvents.PeerMedia;
import io.github.fernblick.signaling.room.RoomFactory;
import io.github.fernblick.signaling.secret.RoomKeys;
import io.github.fernblick.signaling.secret.RoomSecret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, as a process of its own. */
final class AgentProcessTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final SecureRandom random = new SecureRandom();
    private final SystemTime time = new SystemTime();
    private final ScheduledExecutorService viewersThread = Executors.newSingleThreadScheduledExecutor();
    private final PeerFactory viewersMedia = new PeerFactory(viewersThread);
    private final RoomFactory viewersRooms = RoomFactory.connected(random);
    private final Path folder;
    private final SecretFile secretFile;

    AgentProcessTest(@TempDir Path folder) {
        this.folder = folder;
        secretFile = new SecretFile(folder.resolve("camera.secret"));
    }

    @AfterEach
    void release() {
        viewersRooms.close();
        viewersMedia.close();
        viewersThread.shutdownNow();
        time.close();
    }

    @Test
    void it_waits_for_its_server_shows_the_picture_says_goodbye_when_told_to_end_and_logs_no_secret() throws Exception {
        int port = freePort();
        SignalingServer server = new SignalingServer(
                ServerSettings.of(new InetSocketAddress(LOOPBACK, port), Optional.empty()), time, random);
        try (AgentProcess agent = run(port, "--source", "test", "--log-level", "trace")) {
            agent.awaitLine("Nothing listens at 127.0.0.1:" + port);
            server.start();
            agent.awaitLine("Yard: in its room at 127.0.0.1:" + port);

            RoomSecret secret = secretFile.read().orElseThrow();
            try (WatchingViewer viewer = new WatchingViewer(address(port), secret, false, viewersRooms, viewersMedia)) {
                viewer.nextPicture();
                agent.awaitLine("Yard: the picture reaches viewer 1 directly in VP8");

                agent.terminate();

                viewer.media(PeerMedia.Ended.class);
            }
            assertThat(agent.awaitExit()).isZero();
            assertThat(agent.output())
                    .doesNotContain(
                            secret.reveal(), RoomKeys.of(secret).wireRoomId().hex())
                    .doesNotContain("a=candidate", "ice-pwd", "fernblick://")
                    .doesNotContain(Files.readString(folder.resolve("camera.secret.seat"))
                            .strip())
                    .doesNotContain("Exception", "ERROR")
                    .endsWith("Told to end: saying goodbye");
        } finally {
            server.close();
        }
    }

    @Test
    void a_server_that_is_none_is_told_in_one_sentence_and_ends_it_with_2() throws Exception {
        HttpServer web = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
        web.start();
        int port = web.getAddress().getPort();
        try (AgentProcess agent = run(port, "--source", "test")) {
            assertThat(agent.awaitExit()).isEqualTo(2);
            assertThat(agent.output())
                    .startsWith("fernblick-agent: 127.0.0.1:" + port + " is a web server without signaling")
                    .hasLineCount(1);
        } finally {
            web.stop(0);
        }
    }

    @Test
    void a_second_agent_with_the_same_secret_ends_with_2_and_the_first_goes_on() throws Exception {
        int port = freePort();
        try (AgentProcess first = run(port, "--source", "test")) {
            first.awaitLine("Nothing listens at");
            try (AgentProcess second = run(port, "--source", "test")) {
                assertThat(second.awaitExit()).isEqualTo(2);
                assertThat(second.output()).contains("Another agent runs with the secret file " + secretFile.path());
            }
            first.terminate();
            assertThat(first.awaitExit()).isZero();
        }
    }

    private AgentProcess run(int port, String... options) throws IOException {
        String[] start = {
            "run",
            "--server",
            address(port).toString(),
            "--name",
            "Yard",
            "--secret-file",
            secretFile.path().toString()
        };
        String[] all = new String[start.length + options.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(options, 0, all, start.length, options.length);
        return new AgentProcess(all);
    }

    private static URI address(int port) {
        return URI.create("ws://127.0.0.1:" + port + "/signaling");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
            return socket.getLocalPort();
        }
    }
}
