package io.github.fernblick.signaling.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.signaling.client.SignalingFailure.ClosedByServer;
import io.github.fernblick.signaling.message.RawJson;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.message.WireRoomId;
import jakarta.websocket.CloseReason;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The room client and a Tyrus server, over pinned TLS. */
class TyrusServerTest {
    private final RoomClientFactory factory = new RoomClientFactory(new SecureRandom());
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final RecordingListener listener = new RecordingListener();

    private TyrusTestServer server;
    private RoomClient client;

    @BeforeEach
    void enter() throws Exception {
        TestCertificate certificate = TestCertificate.of("elsewhere.example", Duration.ofDays(-1));
        server = new TyrusTestServer(certificate);
        client = factory.create(
                new RoomClientSettings(
                        server.uri(),
                        Optional.of(certificate.pin()),
                        new WireRoomId("ab".repeat(32)),
                        Role.VIEWER,
                        OptionalInt.empty(),
                        Optional.empty()),
                new RememberedSeat(),
                listener,
                executor);
        client.start();
        assertThat(listener.next()).isEqualTo("connecting 1");
        assertThat(listener.next()).isEqualTo("connected");
        assertThat(listener.next()).isEqualTo("joined 0 []");
    }

    @AfterEach
    void close() {
        factory.close();
        executor.shutdownNow();
        server.close();
    }

    @Test
    void signalsOfEverySizeComeBackInTheirOrder() throws Exception {
        for (int size = 1; size < 65_000; size = size * 3 + 1) {
            client.signal(RawJson.of("\"" + "x".repeat(size) + "\""), Optional.empty());
        }
        for (int size = 1; size < 65_000; size = size * 3 + 1) {
            assertThat(listener.next()).isEqualTo("signal \"" + "x".repeat(size) + "\"");
        }
    }

    @Test
    void theServersPingsAreAnswered() throws Exception {
        CountDownLatch pong = new CountDownLatch(1);
        Session session = session();
        session.addMessageHandler(PongMessage.class, message -> pong.countDown());

        session.getBasicRemote().sendPing(ByteBuffer.wrap(new byte[] {1}));

        assertThat(pong.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aServerThatGoesAwayIsLeftAndFoundAgain() throws Exception {
        session().close(new CloseReason(CloseReason.CloseCodes.GOING_AWAY, "stopping"));

        assertThat(((ClosedByServer) listener.nextFailure()).closeCode()).isEqualTo(1001);
        assertThat(listener.next()).startsWith("disconnected ClosedByServer");
        assertThat(listener.next()).isEqualTo("connecting 1");
        assertThat(listener.next()).isEqualTo("connected");
        assertThat(listener.next()).isEqualTo("joined 0 []");
    }

    @Test
    void leavingIsSaidAtOnce() throws Exception {
        client.close();

        assertThat(server.closeCodes.poll(20, TimeUnit.SECONDS)).isEqualTo(1000);
    }

    private Session session() throws InterruptedException {
        Session session = server.sessions.poll(20, TimeUnit.SECONDS);
        assertThat(session).isNotNull();
        return session;
    }
}
