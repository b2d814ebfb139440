package io.github.fernblick.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.server.limit.RateLimits;
import io.github.fernblick.server.time.FakeTime;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Protocol, section 5: limits, over real sockets and with time that stands. The tests' own machine plays a proxy, so that
 * clients come from many addresses.
 */
class RatesTest {
    private static final String ROOM = "ab".repeat(32);
    private static final String A = "203.0.113.7";
    private static final String B = "203.0.113.8";
    private static final RateLimits FEW = new RateLimits(1_000, 200, 200_000, 2, 3, 1);

    private final FakeTime time = new FakeTime();
    private final TestServer server = TestServer.start(TestServer.settings(FEW, "127.0.0.1"), time);
    private final TestClient neighbour;

    RatesTest() throws IOException {
        neighbour = server.clientAt("198.51.100.1").in("cd".repeat(32), "camera");
    }

    @AfterEach
    void theNeighbourIsUndisturbed() throws IOException {
        try (server;
                neighbour) {
            neighbour.expectsNothing();
        }
    }

    @Test
    void aThousandMessagesAtOnceAreServedAndNoMore() throws IOException {
        try (TestClient client = server.clientAt(A)) {
            pings(client, 1_000);
            time.advance(Duration.ofSeconds(1));
            pings(client, 200);
            client.sends("{'type':'Ping'}");

            client.expectsError("rate-limited").expectsClose(1008);
        }
    }

    @Test
    void whoTalksTooMuchIsOutOfItsRoom() throws IOException {
        try (TestClient camera = server.clientAt(B).in(ROOM, "camera");
                TestClient client = server.clientAt(A).in(ROOM, "viewer")) {
            camera.expects("Room/Join");
            for (int i = 0; i < 1_000; i++) {
                client.sends("{'type':'Ping'}");
            }

            camera.expectsExactly("{'type':'Room/Leave','clientId':'%s'}", client.id());
        }
    }

    @Test
    void webSocketPingsAreCountedToo() throws IOException {
        try (TestClient client = server.clientAt(A)) {
            for (int i = 0; i < 1_001; i++) {
                client.sendsFrame(TestClient.PING, new byte[0]);
            }
            for (int i = 0; i < 1_000; i++) {
                TestClient.Frame frame = client.nextFrame();
                if (frame.first() != TestClient.PONG) {
                    assertThat(frame.first()).isEqualTo(TestClient.BINARY);
                    assertThat(new String(frame.payload(), StandardCharsets.UTF_8))
                            .contains("rate-limited");
                    break;
                }
            }

            client.expectsClose(1008);
        }
    }

    @Test
    void bytesHaveALimitOfTheirOwn() throws IOException {
        try (TestClient client = server.clientAt(A).in(ROOM, "camera")) {
            String big = "x".repeat(60_000);
            for (int i = 0; i < 3; i++) {
                client.sends("{'type':'Signal','signal':'%s'}", big).expectsNothing();
            }
            client.sends("{'type':'Signal','signal':'%s'}", big);

            client.expectsError("rate-limited").expectsClose(1008);
        }
    }

    @Test
    void anAddressHasSoManyConnections() throws IOException {
        try (TestClient first = server.clientAt(A)) {
            try (TestClient second = server.clientAt(A);
                    TestClient third = server.clientAt(A);
                    TestClient other = server.clientAt(B)) {
                third.expectsError("rate-limited").expectsClose(1008);
                second.expectsNothing();
                other.expectsNothing();
            }
            first.expectsNothing();

            Waiting.until("the others are gone", () -> server.server().connections() == 2);
            try (TestClient next = server.clientAt(A)) {
                next.expectsNothing();
            }
        }
    }

    @Test
    void ofIpv6ASixtyFourIsOneAddress() throws IOException {
        try (TestClient first = server.clientAt("2001:db8::1");
                TestClient second = server.clientAt("2001:db8::2");
                TestClient third = server.clientAt("2001:db8::3");
                TestClient fourth = server.clientAt("2001:db8:0:1::1")) {
            third.expectsError("rate-limited").expectsClose(1008);
            first.expectsNothing();
            second.expectsNothing();
            fourth.expectsNothing();
        }
    }

    @Test
    void anAddressJoinsSoOften() throws IOException {
        for (int i = 0; i < 3; i++) {
            try (TestClient client = server.clientAt(A)) {
                client.in(ROOM, "peer");
            }
            Waiting.until("it is gone", () -> server.server().connections() == 1);
        }
        try (TestClient client = server.clientAt(A);
                TestClient other = server.clientAt(B)) {
            client.joins(ROOM, "peer").expectsError("rate-limited").expectsClose(1008);
            other.in(ROOM, "peer");
        }
    }

    @Test
    void whoAsksInVainAgainIsAnsweredLate() throws IOException {
        try (TestClient viewer = server.clientAt(B).in(ROOM, "viewer");
                TestClient client = server.clientAt(A)) {
            client.joins(ROOM, "viewer").expectsError("no-such-room");
            int before = time.pending();
            client.joins(ROOM, "viewer").sends("{'type':'Ping'}");
            Waiting.until("the answer is kept back", () -> time.pending() > before);
            assertThat(client.socket().getInputStream().available()).isZero();

            time.advance(Duration.ofSeconds(2));

            client.expectsError("no-such-room").expects("Pong");
            viewer.expectsNothing();
        }
    }

    @Test
    void whatIsSaidBehindAJoinThatIsNotAnsweredHasAnEnd() throws IOException {
        try (TestClient viewer = server.clientAt(B).in(ROOM, "viewer");
                TestClient client = server.clientAt(A)) {
            client.joins(ROOM, "viewer").expectsError("no-such-room");
            client.joins(ROOM, "viewer");
            for (int i = 0; i < 65; i++) {
                client.sends("{'type':'Ping'}");
            }

            client.expectsError("rate-limited").expectsClose(1008);
            viewer.expectsNothing();
        }
    }

    @Test
    void whoIsNoProxyOfOursTellsTalesInVain() throws IOException {
        try (TestServer direct = TestServer.start(TestServer.settings(FEW, "192.0.2.1"));
                TestClient first = direct.clientAt(A);
                TestClient second = direct.clientAt(B);
                TestClient third = direct.clientAt("198.51.100.1")) {
            third.expectsError("rate-limited").expectsClose(1008);
            first.expectsNothing();
            second.expectsNothing();
        }
    }

    @Test
    void handshakesThatGoNowhereAreCutFromTheThirdOn() throws IOException {
        FakeTime time = new FakeTime();
        try (TestServer direct = TestServer.start(TestServer.settings(FEW, "192.0.2.1"), time);
                Socket first = direct.connect();
                Socket second = direct.connect()) {
            first.getOutputStream().write('G');
            second.getOutputStream().write('G');
            Waiting.until("both are accepted", () -> time.pending() > 2);
            try (Socket third = direct.connect()) {
                third.setSoTimeout(20_000);
                assertThat(third.getInputStream().read()).isEqualTo(-1);
            }

            time.advance(Duration.ofSeconds(10));

            try (TestClient next = direct.client()) {
                next.expectsNothing();
            }
        }
    }

    @Test
    void theServerHasSoManyConnectionsInAllWhateverTheyAreAbout() throws IOException {
        List<Socket> silent = new ArrayList<>();
        FakeTime time = new FakeTime();
        try (TestServer small = TestServer.start(TestServer.settings(Set.of(), List.of(), 2, 1), time)) {
            for (int i = 0; i < 1_001; i++) {
                silent.add(small.connect());
            }
            Waiting.until("all are accepted", () -> time.pending() > 1_001);
            try (Socket tooMany = small.connect()) {
                tooMany.setSoTimeout(20_000);
                assertThat(tooMany.getInputStream().read()).isEqualTo(-1);
            }
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void withoutAProxyThisMachineIsNotLimited() throws IOException {
        try (TestServer home = TestServer.start(time);
                TestClient client = home.client()) {
            for (int i = 0; i < 3; i++) {
                pings(client, 1_000);
            }
            List<TestClient> many = new ArrayList<>();
            for (int i = 0; i < 130; i++) {
                many.add(home.client().in("%064x".formatted(i), "peer"));
            }
            for (TestClient one : many) {
                one.close();
            }
        }
    }

    private static void pings(TestClient client, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            client.sends("{'type':'Ping'}");
        }
        for (int i = 0; i < count; i++) {
            client.expects("Pong");
        }
    }
}
