package io.github.fernblick.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.fernblick.server.access.AccessKey;
import io.github.fernblick.server.access.IceServers;
import io.github.fernblick.server.access.TurnCredentials;
import io.github.fernblick.server.time.FakeTime;
import io.github.fernblick.signaling.message.IceServer;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Protocol, section 4, "Access key", over real sockets and with time that stands. */
class AccessTest {
    private static final String ROOM = "ab".repeat(32);
    private static final String KEY = "the key of this server";

    private final FakeTime time = new FakeTime();
    private final TestServer server = TestServer.start(
            TestServer.settings(
                    AccessKey.of(KEY),
                    new IceServers(
                            List.of(new IceServer(List.of("stun:s.example"), Optional.empty(), Optional.empty())),
                            Optional.of(new TurnCredentials(
                                    List.of("turn:t.example"),
                                    "0123456789abcdef",
                                    Clock.systemUTC(),
                                    new SecureRandom())))),
            time);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoShowsItCreatesRoomsAndIsHandedCredentials() throws IOException {
        try (TestClient camera = server.client()) {
            JsonNode joined = joinsWithKey(camera, "camera").expects("Joined");

            assertThat(joined.get("iceServers")).hasSize(2);
            assertThat(joined.at("/iceServers/0")).isEqualTo(TestClient.parsed("{'urls':['stun:s.example']}"));
            assertThat(joined.at("/iceServers/1/urls/0").asText()).isEqualTo("turn:t.example");
            assertThat(joined.at("/iceServers/1/username").asText()).matches("\\d{10}:[0-9a-f]{16}");
            assertThat(joined.at("/iceServers/1/credential").asText()).hasSize(28);
        }
    }

    @Test
    void whoShowsNoneCreatesNothingAndMayAskAgain() throws IOException {
        try (TestClient camera = server.client();
                TestClient peer = server.client()) {
            peer.joins(ROOM, "peer").expectsError("no-such-room");
            joinsWithKey(camera, "camera").expects("Joined");

            peer.joins(ROOM, "peer").expects("Joined");

            camera.expects("Room/Join");
        }
    }

    @Test
    void aWrongOneEndsTheConnection() throws IOException {
        try (TestClient camera = server.client();
                TestClient stranger = server.client()) {
            joinsWithKey(camera, "camera").expects("Joined");
            stranger.sends("{'type':'JoinOrCreate','roomId':'%s','accessKey':'%s'}", ROOM, KEY + "!");

            stranger.expectsError("access-denied").expectsClose(1008);
            camera.expectsNothing();
        }
    }

    @Test
    void aViewerInTheRoomOfWhoShowedItIsHandedCredentialsOfItsOwn() throws IOException {
        try (TestClient camera = server.client();
                TestClient viewer = server.client()) {
            JsonNode cameras = joinsWithKey(camera, "camera").expects("Joined");

            JsonNode viewers = viewer.joins(ROOM, "viewer").expects("Joined");

            assertThat(viewers.at("/iceServers/1/username").asText())
                    .isNotEmpty()
                    .isNotEqualTo(cameras.at("/iceServers/1/username").asText());
        }
    }

    @Test
    void theRightBeginsForThoseWhoAreThereWhenTheKeyIsShown() throws IOException {
        try (TestClient viewer = server.client()) {
            try (TestClient camera = server.client()) {
                joinsWithKey(camera, "camera").expects("Joined");
                viewer.joins(ROOM, "viewer").expects("Joined");
            }
            viewer.expects("Room/Leave");
            time.advance(Duration.ofMinutes(20));
            try (TestClient camera = server.client()) {
                joinsWithKey(camera, "camera").expects("Joined");
                viewer.expects("Room/Join");
                viewer.expectsNothing(); // What it was handed holds for another 40 minutes.
            }
            viewer.expects("Room/Leave");
            time.advance(Duration.ofMinutes(31));
            viewer.expectsNothing(); // Nobody is there who could give it the right.

            try (TestClient camera = server.client()) {
                joinsWithKey(camera, "camera").expects("Joined");

                viewer.expects("Room/Join");
                assertThat(viewer.expects("IceServers").get("iceServers")).hasSize(2);
            }
        }
    }

    @Test
    void newOnesComeTenMinutesBeforeTheOldOnesRunOut() throws IOException {
        try (TestClient camera = server.client();
                TestClient viewer = server.client()) {
            String first = joinsWithKey(camera, "camera")
                    .expects("Joined")
                    .at("/iceServers/1/username")
                    .asText();
            viewer.joins(ROOM, "viewer").expects("Joined");
            camera.expects("Room/Join");
            time.advance(Duration.ofMinutes(50).minusMillis(1));
            camera.expectsNothing();

            time.advance(Duration.ofMillis(1));

            JsonNode renewed = camera.expects("IceServers");
            assertThat(renewed.at("/iceServers/0/urls/0").asText()).isEqualTo("stun:s.example");
            assertThat(renewed.at("/iceServers/1/username").asText())
                    .isNotEmpty()
                    .isNotEqualTo(first);
            viewer.expects("IceServers");
            time.advance(Duration.ofMinutes(50));
            camera.expects("IceServers");
        }
    }

    private static TestClient joinsWithKey(TestClient client, String role) throws IOException {
        return client.sends("{'type':'JoinOrCreate','roomId':'%s','role':'%s','accessKey':'%s'}", ROOM, role, KEY);
    }
}
