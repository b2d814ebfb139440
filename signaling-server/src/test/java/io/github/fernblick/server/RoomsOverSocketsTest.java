package io.github.fernblick.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protocol, section 4, as clients see it. */
class RoomsOverSocketsTest {
    private static final String ROOM = "ab".repeat(32);

    private final TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoComesSecondFindsTheFirstAndTheFirstIsTold() throws IOException {
        try (TestClient camera = server.client();
                TestClient viewer = server.client()) {
            camera.joins(ROOM, "camera").expectsExactly("{'type':'Joined','clients':[],'iceServers':[]}");

            viewer.joins(ROOM, "viewer")
                    .expectsExactly(
                            "{'type':'Joined','clients':[{'clientId':'%s','role':'camera'}],'iceServers':[]}",
                            camera.id());

            camera.expectsExactly("{'type':'Room/Join','clientId':'%s','role':'viewer'}", viewer.id());
        }
    }

    @Test
    void whoSaysNoRoleIsAPeer() throws IOException {
        try (TestClient first = server.client();
                TestClient second = server.client().in(ROOM, "camera")) {
            first.sends("{'type':'JoinOrCreate','roomId':'%s'}", ROOM).expects("Joined");

            second.expectsExactly("{'type':'Room/Join','clientId':'%s','role':'peer'}", first.id());
        }
    }

    @Test
    void aRoomIdInUpperCaseIsTheSame() throws IOException {
        try (TestClient camera = server.client().in(ROOM, "camera");
                TestClient viewer = server.client().in(ROOM.toUpperCase(Locale.ROOT), "viewer")) {
            camera.expectsExactly("{'type':'Room/Join','clientId':'%s','role':'viewer'}", viewer.id());
        }
    }

    @Test
    void aRoomHoldsTwo() throws IOException {
        try (TestClient camera = server.client().in(ROOM, "camera");
                TestClient viewer = server.client().in(ROOM, "viewer");
                TestClient third = server.client()) {
            third.joins(ROOM, "peer").expectsError("room-full").expectsNothing();

            camera.expectsExactly("{'type':'Room/Join','clientId':'%s','role':'viewer'}", viewer.id())
                    .expectsNothing();
        }
    }

    @Test
    void whoWasRefusedAsksAgainOnTheSameConnection() throws IOException {
        try (TestClient camera = server.client().in(ROOM, "camera");
                TestClient third = server.client()) {
            try (TestClient viewer = server.client().in(ROOM, "viewer")) {
                third.joins(ROOM, "viewer").expectsError("room-full");
                camera.expectsExactly("{'type':'Room/Join','clientId':'%s','role':'viewer'}", viewer.id());
            }
            camera.expects("Room/Leave");

            third.joins(ROOM, "viewer").expects("Joined");
        }
    }

    @ParameterizedTest
    @CsvSource({"camera, 3, 3", "relay, 3, 3", "camera, 1, 2", "camera, -5, 2", "camera, 1000000, 4", "peer, 4, 2"})
    void aCameraOrRelayRaisesItsRoomUpToWhatTheServerAllows(String role, int asked, int capacity) throws IOException {
        try (TestServer small = TestServer.start(TestServer.settings(Set.of(), List.of(), 4, 100));
                TestClient first = small.client();
                TestClient tooMany = small.client()) {
            first.sends("{'type':'JoinOrCreate','roomId':'%s','role':'%s','capacity':%s}", ROOM, role, asked)
                    .expects("Joined");
            List<TestClient> viewers = new ArrayList<>();
            while (viewers.size() < capacity - 1) {
                viewers.add(small.client().in(ROOM, "viewer"));
            }

            tooMany.joins(ROOM, "viewer").expectsError("room-full");

            for (TestClient viewer : viewers) {
                viewer.close();
            }
        }
    }

    @Test
    void aViewerNeverGetsTheLastSeatBesideViewers() throws IOException {
        try (TestClient first = server.client().in(ROOM, "viewer");
                TestClient second = server.client();
                TestClient camera = server.client()) {
            second.joins(ROOM, "viewer").expectsError("no-such-room").expectsNothing();

            camera.joins(ROOM, "camera").expects("Joined");

            first.expectsExactly("{'type':'Room/Join','clientId':'%s','role':'camera'}", camera.id());
        }
    }

    @Test
    void aSignalGoesToOneOrToAllOthersAndNeverBack() throws IOException {
        try (TestClient camera = server.client();
                TestClient a = server.client();
                TestClient b = server.client()) {
            camera.sends("{'type':'JoinOrCreate','roomId':'%s','role':'camera','capacity':3}", ROOM)
                    .expects("Joined");
            a.in(ROOM, "viewer");
            camera.expects("Room/Join");
            b.in(ROOM, "viewer");
            camera.expects("Room/Join");
            a.expects("Room/Join");

            camera.sends("{'type':'Signal','to':'%s','signal':'for a'}", a.id())
                    .sends("{'type':'Signal','signal':'for all'}")
                    .expectsNothing();

            a.expectsExactly("{'type':'Room/Signal','from':'%s','signal':'for a'}", camera.id());
            a.expectsExactly("{'type':'Room/Signal','from':'%s','signal':'for all'}", camera.id());
            b.expectsExactly("{'type':'Room/Signal','from':'%s','signal':'for all'}", camera.id());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1e400", "\"text\"", "[]", "{}", "true"})
    void aSignalIsAnyJsonValue(String value) throws IOException {
        try (TestClient camera = server.client().in(ROOM, "camera");
                TestClient viewer = server.client().in(ROOM, "viewer")) {
            camera.expects("Room/Join");
            viewer.sends("{'type':'Signal','signal':" + value + "}");

            assertThat(new String(camera.nextFrame().payload(), StandardCharsets.UTF_8))
                    .endsWith("\"signal\":" + value + "}");
        }
    }

    @Test
    void aSignalOfTheGreatestSizeArrives() throws IOException {
        try (TestClient camera = server.client().in(ROOM, "camera");
                TestClient viewer = server.client().in(ROOM, "viewer")) {
            camera.expects("Room/Join");
            String frame = TestClient.json("{'type':'Signal','signal':''}");
            String text = "x".repeat(65_536 - frame.length());

            viewer.sends("{'type':'Signal','signal':'%s'}", text);

            assertThat(camera.expects("Room/Signal").get("signal").textValue()).isEqualTo(text);
        }
    }

    @Test
    void aForgedSenderIsAnUnknownFieldAndIgnored() throws IOException {
        try (TestClient camera = server.client().in(ROOM, "camera");
                TestClient viewer = server.client().in(ROOM, "viewer")) {
            camera.expects("Room/Join");

            viewer.sends("{'type':'Signal','from':'%s','signal':1,'anything':[{}]}", camera.id());

            camera.expectsExactly("{'type':'Room/Signal','from':'%s','signal':1}", viewer.id());
        }
    }

    @Test
    void whatIsSentBehindAJoinCountsAfterIt() throws IOException {
        try (TestClient camera = server.client().in(ROOM, "camera");
                TestClient viewer = server.client()) {
            viewer.joins(ROOM, "viewer").sends("{'type':'Signal','signal':1}").sends("{'type':'Ping'}");

            viewer.expects("Joined");
            viewer.expects("Pong");
            camera.expects("Room/Join");
            camera.expectsExactly("{'type':'Room/Signal','from':'%s','signal':1}", viewer.id());
        }
    }

    @Test
    void whoComesBackTakesItsOwnSeatFromItsGhost() throws IOException {
        try (TestClient camera = server.client().in(ROOM, "camera");
                TestClient ghost = server.client().in(ROOM, "viewer");
                TestClient viewer = server.client()) {
            camera.expects("Room/Join");

            viewer.sends(
                            "{'type':'JoinOrCreate','roomId':'%s','role':'viewer','resume':'%s','replaces':'%s'}",
                            ROOM, ghost.resumeToken(), ghost.id())
                    .expectsExactly(
                            "{'type':'Joined','clients':[{'clientId':'%s','role':'camera'}],'iceServers':[]}",
                            camera.id());

            camera.expectsExactly("{'type':'Room/Leave','clientId':'%s'}", ghost.id());
            camera.expectsExactly(
                    "{'type':'Room/Join','clientId':'%s','role':'viewer','replaces':'%s'}", viewer.id(), ghost.id());
            ghost.expectsClose(1000);
            camera.expectsNothing();
        }
    }

    @Test
    void aTokenServesInItsOwnRoomOnlyAndAnUnknownOneIsIgnored() throws IOException {
        try (TestClient camera = server.client().in(ROOM, "camera");
                TestClient other = server.client();
                TestClient stranger = server.client()) {
            other.sends("{'type':'JoinOrCreate','roomId':'%s','resume':'%s'}", "cd".repeat(32), camera.resumeToken())
                    .expects("Joined");
            stranger.sends("{'type':'JoinOrCreate','roomId':'%s','resume':'%s'}", ROOM, "00".repeat(16))
                    .expects("Joined");

            camera.expectsExactly("{'type':'Room/Join','clientId':'%s','role':'peer'}", stranger.id());
        }
    }

    @Test
    void aRoomIsGoneWithItsLastMember() throws IOException {
        try (TestClient viewer = server.client().in(ROOM, "viewer")) {
            try (TestClient camera = server.client().in(ROOM, "camera")) {
                viewer.expects("Room/Join");
                camera.expectsNothing();
            }
            viewer.expects("Room/Leave");
            assertThat(server.server().rooms()).isEqualTo(1);
        }
        Waiting.until("no room is left", () -> server.server().rooms() == 0);
        try (TestClient next = server.client()) {
            next.joins(ROOM, "camera").expectsExactly("{'type':'Joined','clients':[],'iceServers':[]}");
        }
    }
}
