package io.github.fernblick.signaling.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.ClientMessage;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.RawJson;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.message.ServerMessage;
import io.github.fernblick.signaling.message.WireRoomId;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The room client over real sockets, with servers that behave. */
class RoomClientConnectionTest {
    private static final ClientId OTHER = new ClientId("ee".repeat(16));

    private final RoomClientFactory factory = new RoomClientFactory(new SecureRandom());
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final RecordingListener listener = new RecordingListener();
    private final RememberedSeat memory = new RememberedSeat();

    @AfterEach
    void close() {
        factory.close();
        executor.shutdownNow();
    }

    private RoomClient start(URI server) {
        RoomClient client = factory.create(
                new RoomClientSettings(
                        server,
                        Optional.empty(),
                        new WireRoomId("ab".repeat(32)),
                        Role.VIEWER,
                        OptionalInt.empty(),
                        Optional.empty()),
                memory,
                listener,
                executor);
        client.start();
        return client;
    }

    @Test
    void itEntersARoomAndSignalsGoBothWays() throws Exception {
        try (ScriptedServer server = ScriptedServer.plain()) {
            RoomClient client = start(server.uri());
            ScriptedPeer peer = server.accept();

            String request = peer.upgrade();
            assertThat(request)
                    .startsWith("GET /signaling HTTP/1.1\r\n")
                    .containsIgnoringCase("\r\nHost: 127.0.0.1:" + server.port() + "\r\n")
                    .doesNotContainIgnoringCase("\r\nOrigin:")
                    .doesNotContainIgnoringCase("\r\nCookie:")
                    .doesNotContainIgnoringCase("Sec-WebSocket-Extensions");
            assertThat(listener.next()).isEqualTo("connecting 1");
            peer.says(new ServerMessage.Hello(ScriptedPeer.SELF, ScriptedPeer.TOKEN, 1));
            assertThat(listener.next()).isEqualTo("connected");
            assertThat(peer.hears()).isInstanceOf(ClientMessage.JoinOrCreate.class);
            peer.says(new ServerMessage.Joined(
                    List.of(new Member(OTHER, Role.CAMERA, Optional.empty(), Optional.empty())), List.of()));
            assertThat(listener.next()).isEqualTo("joined 1 []");

            RawJson large = RawJson.of("\"" + "ü".repeat(30_000) + "\"");
            peer.says(new ServerMessage.RoomSignal(OTHER, large));
            assertThat(listener.next()).isEqualTo("signal " + large.text());
            client.signal(large, Optional.of(OTHER));
            assertThat(peer.hears()).isEqualTo(new ClientMessage.Signal(large, Optional.of(OTHER)));
        }
    }

    @Test
    void fragmentsAndManyMessagesInOnePacketAreTaken() throws Exception {
        try (ScriptedServer server = ScriptedServer.plain()) {
            start(server.uri());
            ScriptedPeer peer = server.accept();
            peer.letIn();
            skip(3);

            byte[] signal =
                    ("{\"type\":\"Room/Signal\",\"from\":\"" + OTHER.hex() + "\",\"signal\":1}").getBytes(UTF_8);
            for (int i = 0; i < signal.length; i++) {
                peer.frame(
                        i == signal.length - 1,
                        i == 0 ? ScriptedPeer.BINARY : ScriptedPeer.CONTINUATION,
                        new byte[] {signal[i]});
                if (i % 10 == 0) {
                    peer.frame(true, ScriptedPeer.PING, new byte[] {7});
                    assertThat(peer.frame().opcode()).isEqualTo(ScriptedPeer.PONG);
                }
            }
            assertThat(listener.next()).isEqualTo("signal 1");

            ByteArrayOutputStream packet = new ByteArrayOutputStream();
            for (int i = 0; i < 1_000; i++) {
                packet.writeBytes(ScriptedPeer.header(true, ScriptedPeer.BINARY, signal.length));
                packet.writeBytes(signal);
            }
            peer.raw(packet.toByteArray());
            for (int i = 0; i < 1_000; i++) {
                assertThat(listener.next()).isEqualTo("signal 1");
            }
        }
    }

    @Test
    void whatFollowsTheUpgradeInTheSamePacketIsNotLost() throws Exception {
        try (ScriptedServer server = ScriptedServer.plain()) {
            start(server.uri());
            ScriptedPeer peer = server.accept();
            String acceptance = ScriptedPeer.acceptance(peer.request());
            String hello = "{\"type\":\"Hello\",\"clientId\":\"" + OTHER.hex() + "\",\"resumeToken\":\"" + OTHER.hex()
                    + "\",\"protocol\":1}";

            peer.raw(acceptance + "\u0082~\u0000" + (char) hello.length() + hello);

            assertThat(listener.next()).isEqualTo("connecting 1");
            assertThat(listener.next()).isEqualTo("connected");
            assertThat(peer.hears()).isInstanceOf(ClientMessage.JoinOrCreate.class);
        }
    }

    @Test
    void aServerThatIsKilledAndComesBackFindsItInItsSeat() throws Exception {
        ScriptedServer first = ScriptedServer.plain();
        int port = first.port();
        start(first.uri());
        assertThat(first.accept().letIn().resume()).isEmpty();
        skip(3);

        first.close();
        assertThat(listener.next()).startsWith("disconnected ConnectionLost");

        try (ScriptedServer second = ScriptedServer.plain(port)) {
            ClientMessage.JoinOrCreate join = second.accept().letIn();

            assertThat(join.resume()).hasValue(ScriptedPeer.TOKEN);
            assertThat(join.replaces()).hasValue(ScriptedPeer.SELF);
            String event = listener.next();
            while (event.startsWith("connecting") || event.startsWith("disconnected Unreachable")) {
                event = listener.next();
            }
            assertThat(event).isEqualTo("connected");
            assertThat(listener.next()).startsWith("joined");
        }
    }

    @Test
    void probedItFindsOutThatAServerHasGoneSilent() throws Exception {
        try (ScriptedServer server = ScriptedServer.plain()) {
            RoomClient client = start(server.uri());
            ScriptedPeer peer = server.accept();
            peer.letIn();
            skip(3);

            client.probe();
            ScriptedPeer.Frame ping = peer.frame();
            assertThat(ping.opcode()).isEqualTo(ScriptedPeer.PING);
            peer.frame(true, ScriptedPeer.PONG, ping.payload());
            // Only after the pong was seen does another probe begin.
            peer.says(new ServerMessage.RoomLeave(OTHER));
            assertThat(listener.next()).isEqualTo("member left");

            client.probe();
            assertThat(listener.next()).startsWith("disconnected ConnectionLost");
            peer.awaitEnd();
        }
    }

    @Test
    void closedItSaysGoodbyeAndEndsTheConnection() throws Exception {
        try (ScriptedServer server = ScriptedServer.plain()) {
            RoomClient client = start(server.uri());
            ScriptedPeer peer = server.accept();
            peer.letIn();
            skip(3);

            client.signal(RawJson.of("\"bye\""), Optional.empty());
            client.close();

            assertThat(peer.hears()).isEqualTo(new ClientMessage.Signal(RawJson.of("\"bye\""), Optional.empty()));
            assertThat(peer.closeCode()).isEqualTo(1000);
            peer.awaitEnd();
            assertThat(listener.events()).isEmpty();
        }
    }

    @Test
    void aClosedFactoryLeavesNoConnectionAndNoThread() throws Exception {
        try (ScriptedServer server = ScriptedServer.plain()) {
            start(server.uri());
            ScriptedPeer peer = server.accept();
            peer.letIn();
            skip(3);

            factory.close();

            assertThat(peer.closeCode()).isEqualTo(1000);
            peer.awaitEnd();
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().startsWith("fernblick-signaling")) {
                    thread.join(10_000);
                    assertThat(thread.isAlive()).as(thread.getName()).isFalse();
                }
            }
        }
    }

    @Test
    void manyRoomsShareOneReadingThread() throws Exception {
        try (ScriptedServer server = ScriptedServer.plain()) {
            for (int i = 0; i < 20; i++) {
                start(server.uri());
                server.accept().letIn();
            }
            skip(60);

            assertThat(Thread.getAllStackTraces().keySet().stream()
                            .map(Thread::getName)
                            .filter(name -> name.startsWith("fernblick-signaling-io")))
                    .hasSize(1);
            assertThat(Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> thread.getName().startsWith("fernblick-signaling")))
                    .allMatch(Thread::isDaemon);
        }
    }

    private void skip(int events) throws InterruptedException {
        for (int i = 0; i < events; i++) {
            listener.next();
        }
    }
}
