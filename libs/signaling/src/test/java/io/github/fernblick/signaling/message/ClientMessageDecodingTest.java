package io.github.fernblick.signaling.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server takes from clients, and what it refuses with which code (protocol, sections 4 and 5). */
class ClientMessageDecodingTest {
    private static final String ROOM = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final String OTHER_ID = "fedcba9876543210fedcba9876543210";

    private final MessageCodec codec = new MessageCodec();

    @Test
    void joinWithNothingButARoomIsAPeers() throws Exception {
        ClientMessage message = decode("{'type':'JoinOrCreate','roomId':'" + ROOM + "'}");

        assertThat(message)
                .isEqualTo(new ClientMessage.JoinOrCreate(
                        new WireRoomId(ROOM),
                        Role.PEER,
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void joinCarriesEveryOptionalFieldInAnyOrder() throws Exception {
        ClientMessage message = decode("{'accessKey':'k\\u00e9y','replaces':'" + ID + "','resume':'" + OTHER_ID
                + "','capacity':8,'nonce':'" + ID + "','role':'camera','roomId':'" + ROOM
                + "','type':'JoinOrCreate'}");

        assertThat(message)
                .isEqualTo(new ClientMessage.JoinOrCreate(
                        new WireRoomId(ROOM),
                        Role.CAMERA,
                        Optional.of(new Nonce(ID)),
                        OptionalInt.of(8),
                        Optional.of(new ResumeToken(OTHER_ID)),
                        Optional.of(new ClientId(ID)),
                        Optional.of("kéy")));
    }

    @Test
    void roomIdInUpperCaseIsTakenAsLowerCase() throws Exception {
        ClientMessage message = decode("{'type':'JoinOrCreate','roomId':'" + ROOM.toUpperCase(Locale.ROOT) + "'}");

        assertThat(((ClientMessage.JoinOrCreate) message).roomId().hex()).isEqualTo(ROOM);
    }

    @ParameterizedTest
    @MethodSource
    void capacityIsBroughtIntoTheRangeOfAnInt(String written, int taken) throws Exception {
        ClientMessage message = decode("{'type':'JoinOrCreate','roomId':'" + ROOM + "','capacity':" + written + "}");

        assertThat(((ClientMessage.JoinOrCreate) message).capacity()).hasValue(taken);
    }

    static Stream<Arguments> capacityIsBroughtIntoTheRangeOfAnInt() {
        return Stream.of(
                Arguments.of("0", 0),
                Arguments.of("-1", -1),
                Arguments.of("2147483647", Integer.MAX_VALUE),
                Arguments.of("2147483648", Integer.MAX_VALUE),
                Arguments.of("-2147483649", Integer.MIN_VALUE),
                Arguments.of("9".repeat(1_000), Integer.MAX_VALUE),
                Arguments.of("-" + "9".repeat(999), Integer.MIN_VALUE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "0",
                "-12.50e+7",
                "\"\"",
                "\"a \\\" } , ] ü \\u00e4 \\ud800\"",
                "[]",
                "[ 1 ,2, [ ] ]",
                "{}",
                "{ \"a\" : { \"a\":1, \"a\" : 2 } }",
                "{\"sealed\":\"AAAA\",\"counter\":1}"
            })
    void signalIsHandedOnByteForByteWhateverItIs(String signal) throws Exception {
        for (String text : new String[] {
            "{\"type\":\"Signal\",\"signal\":" + signal + "}",
            " \r\n\t{ \"type\" : \"Signal\" , \"signal\" :\t" + signal + " , \"to\" : \"" + ID + "\" }",
            "{\"signal\":" + signal + ",\"type\":\"Signal\"}",
        }) {
            ClientMessage message = codec.decodeClientMessage(text.getBytes(UTF_8));

            assertThat(((ClientMessage.Signal) message).signal().text()).isEqualTo(signal);
        }
    }

    @Test
    void signalMayNameItsAddressee() throws Exception {
        assertThat(decode("{'type':'Signal','signal':1,'to':'" + ID + "'}"))
                .isEqualTo(new ClientMessage.Signal(RawJson.of("1"), Optional.of(new ClientId(ID))));
        assertThat(decode("{'type':'Signal','signal':1}"))
                .isEqualTo(new ClientMessage.Signal(RawJson.of("1"), Optional.empty()));
    }

    @Test
    void pingIsAPing() throws Exception {
        assertThat(decode("{'type':'Ping'}")).isEqualTo(new ClientMessage.Ping());
    }

    @Test
    void escapedNamesAndValuesAreWhatTheyStandFor() throws Exception {
        assertThat(decode("{'\\u0074ype':'P\\u0069ng'}")).isEqualTo(new ClientMessage.Ping());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'Ping','later':null}",
                "{'type':'Ping','later':{'a':[1,{'a':2,'a':3}]},'and':1e400}",
                "{'type':'Ping','role':5,'roomId':null,'signal':[]}",
                "{'type':'Ping','':0}",
            })
    void unknownFieldsAndThoseOfOtherTypesAreIgnored(String text) throws Exception {
        assertThat(decode(text)).isEqualTo(new ClientMessage.Ping());
    }

    @Test
    void aForgedSenderIsAnUnknownField() throws Exception {
        assertThat(decode("{'type':'Signal','signal':1,'from':'" + OTHER_ID + "'}"))
                .isEqualTo(new ClientMessage.Signal(RawJson.of("1"), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("notUtf8")
    void whatIsNotUtf8IsMalformed(byte[] bytes) {
        assertRefused(bytes, ErrorCode.MALFORMED_MESSAGE);
    }

    static Stream<byte[]> notUtf8() {
        Stream<byte[]> encodings = Stream.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE")
                .map(name -> "{\"type\":\"Ping\"}".getBytes(Charset.forName(name)));
        Stream<byte[]> sequences = Stream.of(
                        "80", // a continuation alone
                        "c0af", // overlong
                        "c180",
                        "e08080",
                        "e09fbf",
                        "f0808080",
                        "f08fbfbf",
                        "eda080", // surrogates
                        "edbfbf",
                        "eda0bdedb880",
                        "f4908080", // beyond U+10FFFF
                        "f5808080",
                        "fe",
                        "ff",
                        "c3", // cut short by the quote
                        "e282",
                        "f09f98")
                .map(hex -> inString(HexFormat.of().parseHex(hex)));
        Stream<byte[]> cut = Stream.of("{\"type\":\"Ping\",\"a\":\"\u00e4".getBytes(UTF_8))
                .map(bytes -> Arrays.copyOf(bytes, bytes.length - 1));
        Stream<byte[]> mark = Stream.of("\ufeff{\"type\":\"Ping\"}".getBytes(UTF_8));
        return Stream.of(encodings, sequences, cut, mark).flatMap(s -> s);
    }

    /** In a long unknown string, so that nothing but the encoding is wrong, at each place of an eight-byte word. */
    private static byte[] inString(byte[] sequence) {
        byte[] head = ("{\"type\":\"Ping\",\"a\":\"" + "x".repeat(sequence[0] & 7)).getBytes(UTF_8);
        byte[] tail = "yyyyyyyyyyyyyyyy\"}".getBytes(UTF_8);
        byte[] all = new byte[head.length + sequence.length + tail.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(sequence, 0, all, head.length, sequence.length);
        System.arraycopy(tail, 0, all, head.length + sequence.length, tail.length);
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ä", "€", "😀", "\u07ff", "\u0800", "\ud7ff", "\ue000", "\uffff", "\udbff\udfff"})
    void everyLengthOfUtf8IsTakenAtEveryPlace(String character) throws Exception {
        for (int i = 0; i < 16; i++) {
            String text = "{\"type\":\"Ping\",\"a\":\"" + "x".repeat(i) + character + "\"}";

            assertThat(codec.decodeClientMessage(text.getBytes(UTF_8))).isEqualTo(new ClientMessage.Ping());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "1",
                "'x'",
                "[]",
                "[{'type':'Ping'}]",
                "{",
                "{'type'",
                "{'type':",
                "{'type':'Ping'",
                "{'type':'Ping',}",
                "{'type':'Ping',,'a':1}",
                "{'type' 'Ping'}",
                "{type:'Ping'}",
                "{'type':'Ping','a':NaN}",
                "{'type':'Ping','a':Infinity}",
                "{'type':'Ping','a':01}",
                "{'type':'Ping','a':+1}",
                "{'type':'Ping','a':.5}",
                "{'type':'Ping','a':1.}",
                "{'type':'Ping','a':0x10}",
                "{'type':'Ping','a':nul}",
                "{'type':'Ping','a':TRUE}",
                "{'type':'Ping','a':[1,]}",
                "{'type':'Ping','a':[1}}",
                "{'type':'Ping','a':'\\x'}",
                "{'type':'Ping','a':'\\u12'}",
                "{'type':'Ping','a':'\u0001'}",
                "{'type':'Ping','a':'\n'}",
                "{'type':'Ping'/**/}",
                "{'type':'Ping'}{'type':'Ping'}",
                "{'type':'Ping'}x",
                "{'type':'Ping'}\u0000",
                "{'type':'Ping'}\n",
                "{'type':'Ping','type':'Ping'}",
                "{'type':'Ping','\\u0074ype':'Ping'}",
                "{'type':'Ping','a':1,'b':2,'a':1}",
                "{'type':'Signal','signal':1,'signal':1}",
                "{'type':'Signal','signal':{'a':1]}}",
                "\u0000{'type':'Ping'}",
            })
    void whatIsNotOneJsonObjectIsMalformed(String text) {
        assertRefused(text, ErrorCode.MALFORMED_MESSAGE);
    }

    @Test
    void nothingButASingleByteIsMalformedNeverAnError() {
        IntStream.range(0, 256).forEach(b -> assertRefused(new byte[] {(byte) b}, ErrorCode.MALFORMED_MESSAGE));
    }

    @Test
    void aMessageCutAnywhereIsMalformed() {
        byte[] whole = ("{\"type\":\"Signal\",\"to\":\"" + ID + "\",\"signal\":{\"a\":[1,-2.5e3,\"ü\",null]}}")
                .getBytes(UTF_8);

        IntStream.range(0, whole.length)
                .forEach(n -> assertRefused(Arrays.copyOf(whole, n), ErrorCode.MALFORMED_MESSAGE));
    }

    @Test
    void depthSixteenIsTheDeepestTheMessageBeingTheFirst() throws Exception {
        assertThat(decode("{'type':'Ping','a':" + "[".repeat(15) + "]".repeat(15) + "}"))
                .isEqualTo(new ClientMessage.Ping());
        assertThat(decode("{'type':'Signal','signal':" + "{'a':".repeat(15) + "1" + "}".repeat(15) + "}"))
                .isInstanceOf(ClientMessage.Signal.class);

        for (int depth : new int[] {16, 1_000, 30_000}) {
            assertRefused(
                    "{'type':'Ping','a':" + "[".repeat(depth) + "]".repeat(depth) + "}", ErrorCode.MALFORMED_MESSAGE);
        }
        assertRefused(
                "{'type':'Signal','signal':" + "{'a':".repeat(16) + "1" + "}".repeat(16) + "}",
                ErrorCode.MALFORMED_MESSAGE);
    }

    @ParameterizedTest
    @MethodSource("numbersOf")
    void aNumberMayHaveAThousandCharactersAndNotOneMore(String thousand) throws Exception {
        assertThat(thousand).hasSize(1_000);
        assertThat(decode("{'type':'Ping','a':" + thousand + "}")).isEqualTo(new ClientMessage.Ping());
        assertThat(decode("{'type':'Signal','signal':[" + thousand + "]}")).isInstanceOf(ClientMessage.Signal.class);

        assertRefused("{'type':'Ping','a':" + thousand + "1}", ErrorCode.MALFORMED_MESSAGE);
        assertRefused("{'type':'Signal','signal':[" + thousand + "1]}", ErrorCode.MALFORMED_MESSAGE);
        assertRefused("{'type':'Signal','signal':" + thousand + "1}", ErrorCode.MALFORMED_MESSAGE);
    }

    static Stream<String> numbersOf() {
        return Stream.of("9".repeat(1_000), "-" + "9".repeat(999), "0." + "1".repeat(998), "-1.5e-" + "1".repeat(994));
    }

    @Test
    void aLongKeyAndManyKeysAreTakenAsLongAsTheMessageIs() throws Exception {
        assertThat(decode("{'type':'Ping','" + "k".repeat(65_000) + "':'" + "v".repeat(400) + "'}"))
                .isEqualTo(new ClientMessage.Ping());
        StringBuilder many = new StringBuilder("{'type':'Ping'");
        IntStream.range(0, 6_000).forEach(i -> many.append(",'").append(i).append("':0"));
        assertThat(decode(many + "}")).isEqualTo(new ClientMessage.Ping());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'type':null}",
                "{'type':5}",
                "{'type':['Ping']}",
                "{'type':''}",
                "{'type':'ping'}",
                "{'type':'Later'}",
                "{'type':'Hello','clientId':'" + ID + "','resumeToken':'" + ID + "','protocol':1}",
                "{'type':'Joined','clients':[],'iceServers':[]}",
                "{'type':'Error','code':'room-full','message':''}",
                "{'type':'Room/Join','clientId':'" + ID + "','role':'peer'}",
                "{'type':'Room/Leave','clientId':'" + ID + "'}",
                "{'type':'Room/Signal','from':'" + ID + "','signal':1}",
                "{'type':'IceServers','iceServers':[]}",
                "{'type':'Pong'}",
                "{'type':'Signal'}",
                "{'type':'Signal','signal':1,'to':null}",
                "{'type':'Signal','signal':1,'to':1}",
                "{'type':'Signal','signal':1,'to':''}",
                "{'type':'Signal','signal':1,'to':'0123456789ABCDEF0123456789ABCDEF'}",
                "{'type':'Signal','signal':1,'to':' 123456789abcdef0123456789abcdef'}",
                "{'type':'Signal','signal':1,'to':'" + ID + "0'}",
                "{'type':'JoinOrCreate'}",
                "{'type':'JoinOrCreate','roomId':null}",
                "{'type':'JoinOrCreate','roomId':1}",
                "{'type':'JoinOrCreate','roomId':''}",
                "{'type':'JoinOrCreate','roomId':'" + ROOM + "0'}",
                "{'type':'JoinOrCreate','roomId':' " + ROOM + "'}",
                "{'type':'JoinOrCreate','roomId':'" + ROOM + "\\n'}",
                "{'type':'JoinOrCreate','roomId':'../../../../etc/passwd'}",
                "{'type':'JoinOrCreate','roomId':'g0112233445566778899aabbccddeeff00112233445566778899aabbccddeeff'}",
                "{'type':'JoinOrCreate','roomId':'\uff100112233445566778899aabbccddeeff00112233445566778899aabbccddee'}",
                "{'type':'JoinOrCreate','roomId':' 0112233445566778899aabbccddeeff00112233445566778899aabbccddeeff'}",
            })
    void whatIsNoMessageOfAClientIsAViolation(String text) {
        assertRefused(text, ErrorCode.PROTOCOL_VIOLATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'role':null",
                "'role':'admin'",
                "'role':'Camera'",
                "'role':1",
                "'nonce':null",
                "'nonce':'0123'",
                "'nonce':'0123456789ABCDEF0123456789ABCDEF'",
                "'capacity':null",
                "'capacity':'8'",
                "'capacity':2.5",
                "'capacity':1e1",
                "'capacity':[8]",
                "'resume':null",
                "'resume':true",
                "'resume':'x'",
                "'replaces':null",
                "'replaces':{}",
                "'accessKey':null",
                "'accessKey':5",
            })
    void anIllTypedOptionalFieldOfAJoinIsAViolation(String field) {
        assertRefused("{'type':'JoinOrCreate','roomId':'" + ROOM + "'," + field + "}", ErrorCode.PROTOCOL_VIOLATION);
    }

    @Test
    void whatIsMalformedAndAViolationIsMalformed() {
        assertRefused("{'type':'Later','a':1,'a':2}", ErrorCode.MALFORMED_MESSAGE);
        assertRefused("{'type':5} ", ErrorCode.MALFORMED_MESSAGE);
    }

    @Test
    void aMessageOfMoreThan64KibIsTooBig() throws Exception {
        String frame = "{'type':'Signal','signal':''}";
        String filled = frame.replace("''}", "'" + "x".repeat(65_536 - frame.length()) + "'}");

        assertThat(decode(filled)).isInstanceOf(ClientMessage.Signal.class);
        assertRefused(filled + " ", ErrorCode.MESSAGE_TOO_BIG);
    }

    @Test
    void aRefusalSaysNothingOfWhatCame() {
        for (String text : new String[] {
            "{'type':'JoinOrCreate','roomId':'" + ROOM + "','secret",
            "{'type':'secret'}",
            "{'type':'JoinOrCreate','roomId':'secret'}",
            "{'type':'Ping','secret':1,'secret':2}",
        }) {
            InvalidMessageException refusal = refusal(text.replace('\'', '"').getBytes(UTF_8));

            assertThat(refusal.sentence())
                    .endsWith(".")
                    .doesNotContain("secret", ROOM)
                    .matches("[ -~]+");
            assertThat(refusal).hasNoCause();
        }
    }

    private ClientMessage decode(String textWithSingleQuotes) throws InvalidMessageException {
        return codec.decodeClientMessage(textWithSingleQuotes.replace('\'', '"').getBytes(UTF_8));
    }

    private void assertRefused(String textWithSingleQuotes, ErrorCode code) {
        assertRefused(textWithSingleQuotes.replace('\'', '"').getBytes(UTF_8), code);
    }

    private void assertRefused(byte[] bytes, ErrorCode code) {
        assertThat(refusal(bytes).code()).isEqualTo(code);
    }

    private InvalidMessageException refusal(byte[] bytes) {
        InvalidMessageException refusal =
                catchThrowableOfType(InvalidMessageException.class, () -> codec.decodeClientMessage(bytes));
        assertThat(refusal).as("refusal of %s", new String(bytes, UTF_8)).isNotNull();
        return refusal;
    }
}
