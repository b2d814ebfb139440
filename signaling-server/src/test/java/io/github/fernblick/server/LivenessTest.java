package io.github.fernblick.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.server.time.FakeTime;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Protocol, section 1: pings, and who is waited for no longer. */
class LivenessTest {
    private static final String ROOM = "ab".repeat(32);

    private final FakeTime time = new FakeTime();
    private final TestServer server = TestServer.start(time);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aClientInARoomIsPingedEveryFifteenSeconds() throws IOException {
        try (TestClient camera = member("camera")) {
            seconds(15);
            answersPing(camera);

            seconds(15);

            answersPing(camera);
        }
    }

    @Test
    void aClientThatPongsStays() throws IOException {
        try (TestClient camera = member("camera")) {
            for (int i = 0; i < 10; i++) {
                seconds(15);
                answersPing(camera);
            }
        }
    }

    @Test
    void aClientThatDoesNotPongForThirtySecondsIsCutAndTheOthersAreTold() throws IOException {
        try (TestClient camera = member("camera");
                TestClient viewer = member("viewer")) {
            camera.expects("Room/Join");
            seconds(15);
            answersPing(camera);

            seconds(15);

            camera.expectsExactly("{'type':'Room/Leave','clientId':'%s'}", viewer.id());
            viewer.expectsCut();
        }
    }

    @Test
    void unaskedPongsAreAllowed() throws IOException {
        try (TestClient camera = member("camera")) {
            camera.sendsFrame(TestClient.PONG, new byte[125]).sendsFrame(TestClient.PONG, new byte[0]);

            camera.expectsNothing();
        }
    }

    @Test
    void aClientsOwnPingIsAnsweredWithItsPayload() throws IOException {
        try (TestClient camera = member("camera")) {
            camera.sendsFrame(TestClient.PING, new byte[] {1, 2, 3});

            TestClient.Frame pong = camera.nextFrame();

            assertThat(pong.first()).isEqualTo(TestClient.PONG);
            assertThat(pong.payload()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void whoIsInNoRoomAndSaysNothingForTenSecondsIsClosed() throws IOException {
        try (TestClient client = server.client()) {
            seconds(9);
            client.expectsNothing();
            seconds(9);
            client.expectsNothing();

            seconds(10);

            client.expectsError("join-timeout").expectsClose(1008);
        }
    }

    @Test
    void whoWaitsForASeatAndAsksNowAndAgainMayWait() throws IOException {
        try (TestClient first = member("viewer");
                TestClient waiting = server.client()) {
            for (int i = 0; i < 5; i++) {
                waiting.joins(ROOM, "viewer").expectsError("no-such-room");
                seconds(6);
                first.expectsNothing();
            }
            waiting.expectsNothing();
        }
    }

    @Test
    void aClientThatWasClosedAndReadsNothingIsCutSoon() throws IOException {
        try (TestClient client = server.client()) {
            client.sendsFrame(TestClient.TEXT, new byte[0]).expectsError("unsupported-data");
            assertThat(client.nextFrame().first()).isEqualTo(TestClient.CLOSE);
            Waiting.until("its last seconds are counted, besides the sweeper's", () -> time.pending() == 2);

            seconds(2);

            client.expectsEnd();
        }
    }

    /** A client in the room; the server knows by now that it need not wait for it any more. */
    private TestClient member(String role) throws IOException {
        return server.client().in(ROOM, role).expectsNothing();
    }

    private static void answersPing(TestClient client) throws IOException {
        TestClient.Frame ping = client.nextFrame();
        assertThat(ping.first()).isEqualTo(TestClient.PING);
        client.sendsFrame(TestClient.PONG, ping.payload()).expectsNothing(); // So the pong has arrived, too.
    }

    private void seconds(int seconds) {
        time.advance(Duration.ofSeconds(seconds));
    }
}
