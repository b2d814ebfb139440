package io.github.fernblick.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Protocol, section 5: what goes wrong, with its code and its close. Two neighbours sit in a room all the while; after each
 * refusal they are undisturbed, and whoever comes next is served.
 */
class RefusalsTest {
    private static final String ROOM = "ab".repeat(32);
    private static final String NEIGHBOURS = "cd".repeat(32);
    private static final byte[] MASK = new byte[4];

    private final TestServer server = TestServer.start();
    private final TestClient camera;
    private final TestClient viewer;

    RefusalsTest() throws IOException {
        camera = server.client();
        viewer = server.client();
    }

    @BeforeEach
    void neighboursMeet() throws IOException {
        camera.in(NEIGHBOURS, "camera");
        viewer.in(NEIGHBOURS, "viewer");
        camera.expects("Room/Join");
    }

    @AfterEach
    void neighboursAreUndisturbedAndTheServerServes() throws IOException {
        try (server;
                camera;
                viewer) {
            viewer.sends("{'type':'Signal','to':'%s','signal':1}", camera.id());
            camera.expectsExactly("{'type':'Room/Signal','from':'%s','signal':1}", viewer.id());
            viewer.expectsNothing();
            try (TestClient next = server.client()) {
                next.in("ef".repeat(32), "camera");
            }
        }
    }

    // unsupported-data, 1003

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"type\":\"Ping\"}", "{\"type\":\"JoinOrCreate\",\"roomId\":\"00\"}"})
    void aTextMessage(String text) throws IOException {
        try (TestClient client = server.client()) {
            client.sendsFrame(TestClient.TEXT, text.getBytes(StandardCharsets.UTF_8));

            client.expectsError("unsupported-data").expectsClose(1003);
        }
    }

    @Test
    void aTextMessageThatIsNotUtf8() throws IOException {
        try (TestClient client = server.client()) {
            client.sendsFrame(TestClient.TEXT, new byte[] {(byte) 0xc3, 0x28});

            client.expectsError("unsupported-data").expectsClose(1003);
        }
    }

    @Test
    void aTextMessageFromWithinARoom() throws IOException {
        try (TestClient other = server.client().in(ROOM, "camera");
                TestClient client = server.client().in(ROOM, "viewer")) {
            other.expects("Room/Join");

            client.sendsFrame(TestClient.TEXT, new byte[0]);

            client.expectsError("unsupported-data").expectsClose(1003);
            other.expectsExactly("{'type':'Room/Leave','clientId':'%s'}", client.id());
        }
    }

    // malformed-message, 1007

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{'type':'Ping'",
                "{'type':'Ping'}}",
                "{'type':'Ping'} {'type':'Ping'}",
                "{'type':'Ping'}\u0000",
                "\u0000",
                "\uFEFF{'type':'Ping'}",
                "{'type':'Ping','type':'Ping'}",
                "{'type':'Ping','n':NaN}",
                "{'type':'Ping',}",
                "{type:'Ping'}",
                "null",
                "[]",
                "'x'",
                "1"
            })
    void bytesThatAreNoObject(String text) throws IOException {
        try (TestClient client = server.client()) {
            client.sends(text);

            client.expectsError("malformed-message").expectsClose(1007);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"c328", "7b22ff223a317d", "eda080", "f8888080", "7b00", "fffe7b007d00", "0000007b0000007d"})
    void bytesThatAreNotUtf8(String hex) throws IOException {
        try (TestClient client = server.client()) {
            client.sendsMessage(HexFormat.of().parseHex(hex));

            client.expectsError("malformed-message").expectsClose(1007);
        }
    }

    @Test
    void nestingDeeperThanSixteen() throws IOException {
        try (TestClient client = server.client().in(ROOM, "camera")) {
            client.sends("{'type':'Signal','signal':" + "[".repeat(15) + "]".repeat(15) + "}");
            client.expectsNothing();
            client.sends("{'type':'Signal','signal':" + "[".repeat(16) + "]".repeat(16) + "}");

            client.expectsError("malformed-message").expectsClose(1007);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 30_000, 65_000})
    void nestingWithoutEnd(int depth) throws IOException {
        try (TestClient client = server.client()) {
            client.sends("{'type':'Signal','signal':" + "[".repeat(depth));

            client.expectsError("malformed-message").expectsClose(1007);
        }
    }

    @Test
    void aNumberOfMoreThanAThousandCharacters() throws IOException {
        try (TestClient client = server.client().in(ROOM, "camera")) {
            client.sends("{'type':'Signal','signal':" + "1".repeat(1_000) + "}").expectsNothing();
            client.sends("{'type':'Signal','signal':" + "1".repeat(1_001) + "}");

            client.expectsError("malformed-message").expectsClose(1007);
        }
    }

    // protocol-violation, 1002

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'type':1}",
                "{'type':null}",
                "{'type':'ping'}",
                "{'type':'Nonsense'}",
                "{'type':'Hello'}",
                "{'type':'Joined','clients':[],'iceServers':[]}",
                "{'type':'Error','code':'x','message':'y'}",
                "{'type':'Room/Join','clientId':'00','role':'peer'}",
                "{'type':'Room/Leave','clientId':'00'}",
                "{'type':'Room/Signal','from':'00','signal':1}",
                "{'type':'IceServers','iceServers':[]}",
                "{'type':'Pong'}",
                "{'type':'JoinOrCreate'}",
                "{'type':'JoinOrCreate','roomId':null}",
                "{'type':'JoinOrCreate','roomId':1}",
                "{'type':'JoinOrCreate','roomId':'ROOM','role':'director'}",
                "{'type':'JoinOrCreate','roomId':'ROOM','role':'Camera'}",
                "{'type':'JoinOrCreate','roomId':'ROOM','role':null}",
                "{'type':'JoinOrCreate','roomId':'ROOM','capacity':'2'}",
                "{'type':'JoinOrCreate','roomId':'ROOM','nonce':'00'}",
                "{'type':'JoinOrCreate','roomId':'ROOM','resume':'00'}",
                "{'type':'JoinOrCreate','roomId':'ROOM','resume':null}",
                "{'type':'JoinOrCreate','roomId':'ROOM','replaces':7}",
                "{'type':'JoinOrCreate','roomId':'ROOM','accessKey':[]}",
                "{'type':'Signal'}",
                "{'type':'Signal','to':'00','signal':1}",
                "{'type':'Signal','to':null,'signal':1}"
            })
    void aMessageThatTheProtocolDoesNotKnow(String message) throws IOException {
        try (TestClient client = server.client()) {
            client.sends(message.replace("ROOM", ROOM));

            client.expectsError("protocol-violation").expectsClose(1002);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"63", "65", " ab", "not hex", "full-width", "../", "line", "escape", "sixty thousand"})
    void aRoomIdThatIsNone(String what) throws IOException {
        String hex = "ab".repeat(31);
        String roomId =
                switch (what) {
                    case "63" -> hex + "a";
                    case "65" -> hex + "aba";
                    case " ab" -> hex + " a";
                    case "not hex" -> hex + "ag";
                    case "full-width" -> hex + "\uFF11\uFF12";
                    case "../" -> "../" + hex.substring(1);
                    case "line" -> hex + "\\r\\n";
                    case "escape" -> hex + "\\u001b[";
                    default -> "a".repeat(60_000);
                };
        try (TestClient client = server.client()) {
            client.joins(roomId, "camera");

            client.expectsError("protocol-violation").expectsClose(1002);
        }
    }

    @Test
    void aSignalBeforeJoined() throws IOException {
        try (TestClient client = server.client()) {
            client.sends("{'type':'Signal','signal':1}");

            client.expectsError("protocol-violation").expectsClose(1002);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ROOM_SAME, ROOM_OTHER})
    void aJoinAfterJoined(String room) throws IOException {
        try (TestClient other = server.client().in(ROOM_SAME, "camera");
                TestClient client = server.client().in(ROOM_SAME, "viewer")) {
            other.expects("Room/Join");

            client.joins(room, "viewer");

            client.expectsError("protocol-violation").expectsClose(1002);
            other.expectsExactly("{'type':'Room/Leave','clientId':'%s'}", client.id());
        }
    }

    private static final String ROOM_SAME = "1111111111111111111111111111111111111111111111111111111111111111";
    private static final String ROOM_OTHER = "2222222222222222222222222222222222222222222222222222222222222222";

    // message-too-big, 1009

    @Test
    void aMessageOfOneByteTooMany() throws IOException {
        try (TestClient client = server.client()) {
            client.sendsFrame(TestClient.BINARY, new byte[65_537]);

            client.expectsError("message-too-big").expectsClose(1009);
        }
    }

    @Test
    void fragmentsThatAddUpToTooMuch() throws IOException {
        try (TestClient client = server.client()) {
            client.sendsFrame(0x02, new byte[40_000]).sendsFrame(0x00, new byte[25_537]);

            client.expectsError("message-too-big").expectsClose(1009);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {65_537, 1L << 32, 1L << 40, Long.MAX_VALUE})
    void aLengthThatNobodyWaitsFor(long length) throws IOException {
        try (TestClient client = server.client()) {
            client.sendsBytes(TestClient.header(TestClient.BINARY, length, true))
                    .sendsBytes(MASK);

            client.expectsError("message-too-big").expectsCloseAndHangsUp(1009);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void fragmentsWithoutEnd(int size) throws IOException {
        try (TestClient client = server.client()) {
            ByteArrayOutputStream frames = new ByteArrayOutputStream();
            frames.writeBytes(fragment(0x02, size));
            for (int i = 0; i < 2_000; i++) {
                frames.writeBytes(fragment(0x00, size));
            }
            client.sendsBytes(frames.toByteArray());

            client.expectsError("message-too-big").expectsClose(1009);
        }
    }

    @Test
    void aFloodBehindWhatWasRefusedDoesNotKeepTheAnswerFromArriving() throws IOException {
        try (TestClient client = server.client()) {
            byte[] flood = new byte[100_000];
            client.sendsBytes(TestClient.header(TestClient.BINARY, 1L << 40, true));
            for (int i = 0; i < 20; i++) {
                try {
                    client.sendsBytes(flood);
                } catch (SocketException closed) {
                    break;
                }
            }

            client.expectsError("message-too-big");
            assertThat(TestClient.closeCode(client.nextFrame())).isEqualTo(1009);
        }
    }

    // RFC 6455, 1002 without an Error

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8201ff", // not masked
                "890000", // a ping, not masked
                "c28000000000", // a reserved bit
                "838000000000", // a reserved opcode
                "8b8000000000", // a reserved control opcode
                "098000000000", // a fragmented ping
                "89fe007e00000000", // a ping of 126 bytes
                "808000000000", // a continuation of nothing
                "82fe000100000000ff", // a length in more bytes than it needs
                "82ff800000000000000000000000", // a length with its top bit set
                "82ffffffffffffffffff00000000", // the greatest length
                "028000000000828000000000", // a message within a message
                "88810000000003", // a close with half a code
                "88820000000003ed", // 1005, which nobody sends
                "88820000000003ee", // 1006, likewise
                "88820000000003e7" // 999
            })
    void aBreachOfTheWebSocketProtocol(String hex) throws IOException {
        try (TestClient client = server.client()) {
            client.sendsBytes(HexFormat.of().parseHex(hex));

            client.expectsCloseAndHangsUp(1002);
        }
    }

    @Test
    void aCloseWhoseReasonIsNotUtf8() throws IOException {
        try (TestClient client = server.client()) {
            client.sendsFrame(TestClient.CLOSE, HexFormat.of().parseHex("03e8c328"));

            client.expectsClose(1007);
        }
    }

    // server-full, 1013

    @Test
    void aServerThatIsFull() throws IOException {
        try (TestServer small = TestServer.start(TestServer.settings(Set.of(), List.of(), 32, 1));
                TestClient first = small.client()) {
            try (TestClient second = small.client()) {
                second.expectsError("server-full").expectsClose(1013);
            }
            Waiting.until("the second is gone", () -> small.server().connections() == 1);
            first.expectsNothing();
        }
    }

    // Not fatal

    @Test
    void aSignalToNobody() throws IOException {
        try (TestClient client = server.client().in(ROOM, "camera")) {
            for (String to : List.of("00".repeat(16), client.id(), camera.id())) {
                client.sends("{'type':'Signal','to':'%s','signal':1}", to)
                        .expectsError("no-such-client")
                        .expectsNothing();
            }
        }
    }

    @Test
    void aFullRoomAndOneWithoutACamera() throws IOException {
        try (TestClient client = server.client()) {
            client.joins(NEIGHBOURS, "viewer").expectsError("room-full").expectsNothing();
            try (TestClient waiting = server.client().in(ROOM, "viewer")) {
                client.joins(ROOM, "viewer").expectsError("no-such-room").expectsNothing();
                waiting.expectsNothing();
            }
        }
    }

    private static byte[] fragment(int first, int size) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.writeBytes(TestClient.header(first, size, true));
        frame.writeBytes(MASK);
        frame.writeBytes(new byte[size]);
        return frame.toByteArray();
    }
}
