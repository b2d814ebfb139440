package io.github.fernblick.signaling.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fernblick.signaling.control.ControlMessage;
import io.github.fernblick.signaling.json.IllFormedException;
import io.github.fernblick.signaling.message.RawJson;
import io.github.fernblick.signaling.negotiation.PeerSignal.SdpType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeerSignalCodecTest {
    private final PeerSignalCodec codec = new PeerSignalCodec();

    static Stream<PeerSignal> signals() {
        return Stream.of(
                new PeerSignal.Description(1, SdpType.OFFER, "v=0\r\n"),
                new PeerSignal.Description(PeerSignal.MAX_SESSION, SdpType.ANSWER, "v=0\r\n"),
                new PeerSignal.Candidate(
                        2,
                        new IceCandidate(
                                "candidate:1 1 udp 1 192.0.2.1 9 typ host",
                                Optional.of("0"),
                                OptionalInt.of(0),
                                Optional.of("ufrag"))),
                new PeerSignal.Candidate(
                        2, new IceCandidate("", Optional.empty(), OptionalInt.empty(), Optional.empty())),
                new PeerSignal.Bye(3, "Ende, aus."),
                new PeerSignal.Renew("the picture stands"),
                new PeerSignal.Control(new ControlMessage.Ping(7)));
    }

    @ParameterizedTest
    @MethodSource("signals")
    void whatIsWrittenIsReadAgain(PeerSignal signal) throws IllFormedException {
        assertThat(codec.decode(codec.encode(signal))).isEqualTo(signal);
    }

    @Test
    void theFormIsTheProtocols() {
        assertThat(codec.encode(new PeerSignal.Description(1, SdpType.OFFER, "v=0"))
                        .text())
                .isEqualTo("{\"session\":1,\"description\":{\"type\":\"offer\",\"sdp\":\"v=0\"}}");
        assertThat(codec.encode(new PeerSignal.Bye(1, "done")).text())
                .isEqualTo("{\"session\":1,\"bye\":{\"reason\":\"done\"}}");
        assertThat(codec.encode(new PeerSignal.Renew("why")).text()).isEqualTo("{\"renew\":{\"reason\":\"why\"}}");
    }

    @Test
    void aCandidateAsABrowserWritesItIsTaken() throws IllFormedException {
        String json = "{\"session\":1,\"candidate\":{\"candidate\":\"candidate:1\",\"sdpMid\":null,"
                + "\"sdpMLineIndex\":0,\"usernameFragment\":null,\"address\":\"192.0.2.1\"}}";
        assertThat(codec.decode(RawJson.of(json)))
                .isEqualTo(new PeerSignal.Candidate(
                        1, new IceCandidate("candidate:1", Optional.empty(), OptionalInt.of(0), Optional.empty())));
    }

    @Test
    void aReasonIsCutAndCannotSteerATerminal() throws IllFormedException {
        String json = "{\"session\":1,\"bye\":{\"reason\":\"a\\u001b[2Jb\\u202e" + "x".repeat(500) + "\"}}";
        PeerSignal.Bye bye = (PeerSignal.Bye) codec.decode(RawJson.of(json));
        assertThat(bye.reason()).startsWith("a [2Jb x").hasSize(256);
    }

    @Test
    void aByeNeedsNoReason() throws IllFormedException {
        assertThat(codec.decode(RawJson.of("{\"session\":1,\"bye\":{}}"))).isEqualTo(new PeerSignal.Bye(1, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "1",
                "\"offer\"",
                "[]",
                "{}",
                "{",
                "{\"session\":1}",
                "{\"session\":1,\"bye\":{}} {}",
                "{\"session\":1,\"bye\":{},\"bye\":{}}",
                "{\"session\":1,\"bye\":{},\"renew\":{}}",
                "{\"session\":1,\"bye\":\"now\"}",
                "{\"bye\":{}}",
                "{\"session\":0,\"bye\":{}}",
                "{\"session\":-1,\"bye\":{}}",
                "{\"session\":1.5,\"bye\":{}}",
                "{\"session\":\"1\",\"bye\":{}}",
                "{\"session\":9007199254740992,\"bye\":{}}",
                "{\"session\":99999999999999999999999999,\"bye\":{}}",
                "{\"session\":1,\"description\":{\"type\":\"rollback\",\"sdp\":\"\"}}",
                "{\"session\":1,\"description\":{\"type\":\"offer\"}}",
                "{\"session\":1,\"description\":{\"sdp\":\"v=0\"}}",
                "{\"session\":1,\"description\":{\"type\":\"offer\",\"sdp\":1}}",
                "{\"session\":1,\"candidate\":null}",
                "{\"session\":1,\"candidate\":{}}",
                "{\"session\":1,\"candidate\":{\"candidate\":\"c\",\"sdpMLineIndex\":-1}}",
                "{\"session\":1,\"candidate\":{\"candidate\":\"c\",\"sdpMLineIndex\":70000}}",
                "{\"session\":1,\"candidate\":{\"candidate\":\"c\",\"sdpMid\":0}}",
                "{\"control\":[]}",
                "{\"renew\":{\"reason\":1}}",
                "{\"renew\":{\"reason\":[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]}}"
            })
    void anythingElseIsIllFormed(String json) {
        assertThatThrownBy(() -> codec.decode(RawJson.of(json))).isInstanceOf(IllFormedException.class);
    }

    @Test
    void whatIsTooLongIsIllFormed() {
        String candidate = "{\"session\":1,\"candidate\":{\"candidate\":\"" + "c".repeat(1_025) + "\"}}";
        assertThatThrownBy(() -> codec.decode(RawJson.of(candidate))).isInstanceOf(IllFormedException.class);
        String mid = "{\"session\":1,\"candidate\":{\"candidate\":\"\",\"sdpMid\":\"" + "m".repeat(257) + "\"}}";
        assertThatThrownBy(() -> codec.decode(RawJson.of(mid))).isInstanceOf(IllFormedException.class);
    }

    @Test
    void whatIsNotUtf8IsIllFormed() {
        byte[] bytes = "{\"session\":1,\"bye\":{\"reason\":\"x\"}}".getBytes(StandardCharsets.US_ASCII);
        bytes[30] = (byte) 0xC0;
        assertThatThrownBy(() -> codec.decode(RawJson.copyOf(bytes, 0, bytes.length)))
                .isInstanceOf(IllFormedException.class)
                .hasMessage("not UTF-8");
    }

    @Test
    void whatIsIllFormedIsNotQuoted() {
        assertThatThrownBy(() -> codec.decode(RawJson.of("{\"session\":1,\"description\":secret}")))
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void nothingOfADescriptionOrCandidateIsPrinted() {
        assertThat(signals().map(Object::toString)).noneMatch(text -> text.contains("v=0") || text.contains("192.0.2"));
    }
}
