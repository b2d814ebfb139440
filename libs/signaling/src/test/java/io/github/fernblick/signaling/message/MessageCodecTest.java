package io.github.fernblick.signaling.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what is read, and what a client takes from servers (protocol, sections 3 and 4). */
class MessageCodecTest {
    private static final ClientId ID = new ClientId("0123456789abcdef0123456789abcdef");
    private static final ClientId OTHER = new ClientId("fedcba9876543210fedcba9876543210");
    private static final Nonce NONCE = new Nonce("000102030405060708090a0b0c0d0e0f");
    private static final ResumeToken TOKEN = new ResumeToken("f0e0d0c0b0a090807060504030201000");
    private static final WireRoomId ROOM =
            new WireRoomId("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");
    private static final RawJson SIGNAL = RawJson.of("{ \"ü\" : [1.50e+0, null] }");

    private final MessageCodec codec = new MessageCodec();

    @ParameterizedTest
    @MethodSource
    void everyClientMessageComesBackAsItWasWritten(ClientMessage message) throws Exception {
        assertThat(codec.decodeClientMessage(codec.encode(message))).isEqualTo(message);
    }

    static Stream<ClientMessage> everyClientMessageComesBackAsItWasWritten() {
        return Stream.of(
                new ClientMessage.JoinOrCreate(
                        ROOM,
                        Role.VIEWER,
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new ClientMessage.JoinOrCreate(
                        ROOM,
                        Role.RELAY,
                        Optional.of(NONCE),
                        OptionalInt.of(32),
                        Optional.of(TOKEN),
                        Optional.of(OTHER),
                        Optional.of("a \"key\" \\ ü 😀 \u0000")),
                new ClientMessage.Signal(SIGNAL, Optional.empty()),
                new ClientMessage.Signal(SIGNAL, Optional.of(ID)),
                new ClientMessage.Signal(RawJson.of("null"), Optional.of(ID)),
                new ClientMessage.Ping());
    }

    @ParameterizedTest
    @MethodSource
    void everyServerMessageComesBackAsItWasWritten(ServerMessage message) throws Exception {
        assertThat(codec.decodeServerMessage(codec.encode(message))).isEqualTo(message);
    }

    static Stream<ServerMessage> everyServerMessageComesBackAsItWasWritten() {
        Member bare = new Member(ID, Role.CAMERA, Optional.empty(), Optional.empty());
        Member full = new Member(OTHER, Role.PEER, Optional.of(NONCE), Optional.of(ID));
        IceServer stun = new IceServer(List.of("stun:stun.example"), Optional.empty(), Optional.empty());
        IceServer turn = new IceServer(
                List.of("turn:turn.example?transport=udp", "turns:turn.example:443"),
                Optional.of("1795219633:abc"),
                Optional.of("pass/word="));
        return Stream.of(
                new ServerMessage.Hello(ID, TOKEN, 1),
                new ServerMessage.Joined(List.of(), List.of()),
                new ServerMessage.Joined(List.of(bare, full), List.of(stun, turn)),
                ServerMessage.ErrorMessage.of(ErrorCode.ROOM_FULL, "The room is full."),
                new ServerMessage.ErrorMessage("later", "\"\\\u0001ü"),
                new ServerMessage.RoomJoin(bare),
                new ServerMessage.RoomJoin(full),
                new ServerMessage.RoomLeave(ID),
                new ServerMessage.RoomSignal(ID, SIGNAL),
                new ServerMessage.IceServers(List.of(stun, turn)),
                new ServerMessage.Pong(),
                new ServerMessage.Unknown("Room/Later"));
    }

    @Test
    void messagesLookAsTheProtocolSays() {
        assertThat(new String(codec.encode(new ServerMessage.RoomSignal(ID, SIGNAL)), UTF_8))
                .isEqualTo("{\"type\":\"Room/Signal\",\"from\":\"" + ID.hex() + "\",\"signal\":" + SIGNAL.text() + "}");
        assertThat(new String(codec.encode(new ClientMessage.Signal(SIGNAL, Optional.of(ID))), UTF_8))
                .isEqualTo("{\"type\":\"Signal\",\"to\":\"" + ID.hex() + "\",\"signal\":" + SIGNAL.text() + "}");
        assertThat(new String(codec.encode(new ServerMessage.Hello(ID, TOKEN, 1)), UTF_8))
                .isEqualTo("{\"type\":\"Hello\",\"clientId\":\"" + ID.hex() + "\",\"resumeToken\":\"" + TOKEN.hex()
                        + "\",\"protocol\":1}");
        assertThat(new String(codec.encode(new ServerMessage.RoomLeave(ID)), UTF_8))
                .isEqualTo("{\"type\":\"Room/Leave\",\"clientId\":\"" + ID.hex() + "\"}");
        assertThat(new String(codec.encode(new ServerMessage.Pong()), UTF_8)).isEqualTo("{\"type\":\"Pong\"}");
    }

    @Test
    void theLargestSignalThatAClientMaySendFitsIntoWhatAServerMaySend() throws Exception {
        String head = "{\"signal\":\"";
        String tail = "\",\"type\":\"Signal\"}";
        byte[] largest = (head + "x".repeat(MessageCodec.MAX_CLIENT_MESSAGE - head.length() - tail.length()) + tail)
                .getBytes(UTF_8);
        ClientMessage.Signal signal = (ClientMessage.Signal) codec.decodeClientMessage(largest);

        byte[] relayed = codec.encode(new ServerMessage.RoomSignal(ID, signal.signal()));

        assertThat(relayed.length).isLessThanOrEqualTo(MessageCodec.MAX_SERVER_MESSAGE);
        assertThat(codec.decodeServerMessage(relayed)).isEqualTo(new ServerMessage.RoomSignal(ID, signal.signal()));
    }

    @Test
    void aLoneSurrogateInAStringIsWrittenAsAQuestionMark() throws Exception {
        ServerMessage read =
                codec.decodeServerMessage(codec.encode(new ServerMessage.ErrorMessage("later", "a\ud800b")));

        assertThat(read).isEqualTo(new ServerMessage.ErrorMessage("later", "a?b"));
    }

    @Test
    void oneUrlOfAnIceServerMayStandWithoutAList() throws Exception {
        assertThat(decodeServer("{'type':'IceServers','iceServers':[{'urls':'stun:a'}]}"))
                .isEqualTo(new ServerMessage.IceServers(
                        List.of(new IceServer(List.of("stun:a"), Optional.empty(), Optional.empty()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'type':'Hello'}",
                "{'type':'Hello','clientId':'x','resumeToken':'0123456789abcdef0123456789abcdef','protocol':1}",
                "{'type':'Joined','clients':[]}",
                "{'type':'Joined','clients':{},'iceServers':[]}",
                "{'type':'Joined','clients':[[]],'iceServers':[]}",
                "{'type':'Joined','clients':[null],'iceServers':[]}",
                "{'type':'Joined','clients':[{}],'iceServers':[]}",
                "{'type':'Joined','clients':'','iceServers':[]}",
                "{'type':'Joined','clients':[],'iceServers':5}",
                "{'type':'Joined','clients':[],'iceServers':[{}]}",
                "{'type':'Joined','clients':[],'iceServers':[{'urls':5}]}",
                "{'type':'Joined','clients':[],'iceServers':[{'urls':[5]}]}",
                "{'type':'Joined','clients':[],'iceServers':[{'urls':{}}]}",
                "{'type':'Joined','clients':[],'iceServers':[{'urls':'stun:a','username':null}]}",
                "{'type':'Error','code':'room-full'}",
                "{'type':'Error','message':'x'}",
                "{'type':'Room/Join','clientId':'0123456789abcdef0123456789abcdef'}",
                "{'type':'Room/Join','clientId':'0123456789abcdef0123456789abcdef','role':'king'}",
                "{'type':'Room/Leave'}",
                "{'type':'Room/Signal','signal':1}",
                "{'type':'Room/Signal','from':'0123456789abcdef0123456789abcdef'}",
            })
    void anIllTypedServerMessageIsAViolation(String text) {
        InvalidMessageException refusal = catchThrowableOfType(InvalidMessageException.class, () -> decodeServer(text));

        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(ErrorCode.PROTOCOL_VIOLATION);
    }

    @Test
    void aServerMessageOfMoreThan64KibAnd256BytesIsTooBig() {
        InvalidMessageException refusal = catchThrowableOfType(
                InvalidMessageException.class,
                () -> codec.decodeServerMessage(new byte[MessageCodec.MAX_SERVER_MESSAGE + 1]));

        assertThat(refusal.code()).isEqualTo(ErrorCode.MESSAGE_TOO_BIG);
    }

    @Test
    void nothingSecretIsPrinted() {
        assertThat(Stream.concat(
                                everyClientMessageComesBackAsItWasWritten(),
                                everyServerMessageComesBackAsItWasWritten())
                        .map(Object::toString))
                .noneMatch(text -> text.contains(ROOM.hex())
                        || text.contains(TOKEN.hex())
                        || text.contains("key")
                        || text.contains("pass/word")
                        || text.contains("null]"));
    }

    private ServerMessage decodeServer(String textWithSingleQuotes) throws InvalidMessageException {
        return codec.decodeServerMessage(textWithSingleQuotes.replace('\'', '"').getBytes(UTF_8));
    }
}
