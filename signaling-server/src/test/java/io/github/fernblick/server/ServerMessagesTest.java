package io.github.fernblick.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.fernblick.signaling.message.IceServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Protocol, section 3: what a server says, as it stands on the wire. */
class ServerMessagesTest {
    private static final String ROOM = "ab".repeat(32);

    private final TestServer server = TestServer.start(TestServer.settings(
            Set.of(),
            List.of(new IceServer(List.of("stun:stun.example"), Optional.empty(), Optional.empty())),
            32,
            100));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void helloIsFirstAndNamesTheConnection() throws IOException {
        try (TestClient client = server.newcomer()) {
            JsonNode hello = client.expects("Hello");

            assertThat(hello.get("clientId").textValue()).matches("[0-9a-f]{32}");
            assertThat(hello.get("resumeToken").textValue()).matches("[0-9a-f]{32}");
            assertThat(hello.get("protocol")).isEqualTo(TestClient.parsed("1"));
            assertThat(hello.size()).isEqualTo(4);
        }
    }

    @Test
    void noTwoConnectionsHaveTheSameNames() throws IOException {
        try (TestClient a = server.client();
                TestClient b = server.client()) {
            assertThat(Set.of(a.id(), b.id(), a.resumeToken(), b.resumeToken())).hasSize(4);
        }
    }

    @Test
    void joinedListsTheMembersThatWereThereAndTheIceServers() throws IOException {
        String nonce = "0123456789abcdef0123456789abcdef";
        String before = "ffffffffffffffffffffffffffffffff";
        try (TestClient camera = server.client();
                TestClient viewer = server.client()) {
            camera.sends(
                            "{'type':'JoinOrCreate','roomId':'%s','role':'camera','nonce':'%s','replaces':'%s'}",
                            ROOM, nonce, before)
                    .expectsExactly("{'type':'Joined','clients':[],'iceServers':[{'urls':['stun:stun.example']}]}");

            viewer.joins(ROOM, "viewer")
                    .expectsExactly(
                            "{'type':'Joined','clients':[{'clientId':'%s','role':'camera','nonce':'%s','replaces':'%s'}],"
                                    + "'iceServers':[{'urls':['stun:stun.example']}]}",
                            camera.id(), nonce, before);
        }
    }

    @Test
    void roomJoinHasTheFieldsOfAMember() throws IOException {
        String nonce = "0123456789abcdef0123456789abcdef";
        try (TestClient camera = server.client().in(ROOM, "camera");
                TestClient viewer = server.client()) {
            viewer.sends("{'type':'JoinOrCreate','roomId':'%s','nonce':'%s'}", ROOM, nonce)
                    .expects("Joined");

            camera.expectsExactly(
                    "{'type':'Room/Join','clientId':'%s','role':'peer','nonce':'%s'}", viewer.id(), nonce);
        }
    }

    @Test
    void roomLeaveNamesWhoWent() throws IOException {
        try (TestClient camera = server.client().in(ROOM, "camera")) {
            String viewerId;
            try (TestClient viewer = server.client().in(ROOM, "viewer")) {
                viewerId = viewer.id();
                camera.expects("Room/Join");
            }

            camera.expectsExactly("{'type':'Room/Leave','clientId':'%s'}", viewerId);
        }
    }

    @Test
    void aClosingHandshakeIsAnsweredAndIsALeave() throws IOException {
        try (TestClient camera = server.client().in(ROOM, "camera");
                TestClient viewer = server.client().in(ROOM, "viewer")) {
            camera.expects("Room/Join");

            viewer.sendsFrame(TestClient.CLOSE, new byte[] {0x03, (byte) 0xe8});

            TestClient.Frame close = viewer.nextFrame();
            assertThat(close.first()).isEqualTo(TestClient.CLOSE);
            assertThat(TestClient.closeCode(close)).isEqualTo(1000);
            viewer.expectsEnd();
            camera.expectsExactly("{'type':'Room/Leave','clientId':'%s'}", viewer.id());
        }
    }

    @Test
    void aSignalIsHandedOnByteForByteWithItsSender() throws IOException {
        String odd = "{ \"b\" :1.00, \"a\":\"\\u00e9\\/\", \"a\":null, \"é\":[ 1e5 , -0 ] }";
        try (TestClient camera = server.client().in(ROOM, "camera");
                TestClient viewer = server.client().in(ROOM, "viewer")) {
            camera.expects("Room/Join");

            viewer.sendsMessage(("{\"type\":\"Signal\",\"to\":\"" + camera.id() + "\",\"signal\":" + odd + "}")
                    .getBytes(StandardCharsets.UTF_8));

            assertThat(new String(camera.nextFrame().payload(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"type\":\"Room/Signal\",\"from\":\"" + viewer.id() + "\",\"signal\":" + odd + "}");
        }
    }

    @Test
    void aPingIsAnsweredInARoomAndOutside() throws IOException {
        try (TestClient client = server.client()) {
            client.sends("{'type':'Ping'}").expectsExactly("{'type':'Pong'}");
            client.in(ROOM, "camera").sends("{'type':'Ping'}").expectsExactly("{'type':'Pong'}");
        }
    }
}
