package io.github.fernblick.rtc.sdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SessionDescriptionTest {

    @Test
    void aBrowsersOfferIsUnderstood() throws Exception {
        SessionDescription offer = SessionDescription.parse(Descriptions.CHROMIUM);

        assertThat(offer.sessionId()).isEqualTo(4_611_731_400_430_051_336L);
        assertThat(offer.transport().usernameFragment()).isEqualTo("EsAw");
        assertThat(offer.transport().fingerprint().attribute()).isEqualTo(Descriptions.FINGERPRINT);
        assertThat(offer.transport().setup()).isEqualTo(Setup.ACTPASS);
        assertThat(offer.candidates())
                .containsExactly("candidate:1 1 udp 2122260223 192.0.2.7 40000 typ host generation 0");
        MediaDescription video = offer.media().get(0);
        assertThat(video.kind()).isEqualTo(MediaKind.VIDEO);
        assertThat(video.direction()).isEqualTo(Direction.RECVONLY);
        assertThat(video.extensions()).containsEntry("http://www.webrtc.org/experiments/rtp-hdrext/playout-delay", 5);
        assertThat(video.codecs().get(0))
                .isEqualTo(new RtpCodec(
                        96,
                        "VP8",
                        90_000,
                        1,
                        Map.of(),
                        Set.of("goog-remb", "transport-cc", "ccm fir", "nack", "nack pli")));
        MediaDescription audio = offer.media().get(1);
        assertThat(audio.direction()).isEqualTo(Direction.SENDRECV);
        assertThat(audio.ssrcs()).containsExactly(2_231_627_014L);
    }

    @Test
    void whatIsWrittenIsReadAlike() throws Exception {
        SessionDescription offer = SessionDescription.parse(Descriptions.CHROMIUM);

        SessionDescription again = SessionDescription.parse(offer.format());

        assertThat(again.media()).isEqualTo(offer.media());
        assertThat(again.transport()).isEqualTo(offer.transport());
    }

    @ParameterizedTest
    @CsvSource({"42e01f,106", "42001f,102", "4d0029,108", "640028,108", "42c00a,106"})
    void h264GoesUnderThePayloadTypeWhoseProfileFitsBest(String profile, int payloadType) throws Exception {
        MediaDescription video =
                SessionDescription.parse(Descriptions.CHROMIUM).media().get(0);
        RtpCodec ours = new RtpCodec(
                0, "H264", 90_000, 1, Map.of("packetization-mode", "1", "profile-level-id", profile), Set.of());

        RtpCodec codec = video.bestFor(ours).orElseThrow();

        assertThat(codec.payloadType()).isEqualTo(payloadType);
        assertThat(video.retransmissionOf(codec).orElseThrow().payloadType()).isEqualTo(payloadType + 1);
    }

    @Test
    void aCodecThatTheOtherEndDoesNotKnowFitsNowhere() throws Exception {
        MediaDescription video =
                SessionDescription.parse(Descriptions.CHROMIUM).media().get(0);

        assertThat(video.bestFor(new RtpCodec(0, "H265", 90_000, 1, Map.of(), Set.of())))
                .isEmpty();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refusal("nothing", sdp -> ""),
                refusal("something else", sdp -> "hello"),
                refusal("too large", sdp -> sdp + "a=x:" + "y".repeat(65_536)),
                refusal("a line without a type", sdp -> sdp + "nonsense\r\n"),
                refusal("keys in the clear", sdp -> sdp + "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:abc\r\n"),
                refusal(
                        "more media",
                        sdp -> sdp + "m=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=mid:2\r\na=rtcp-mux\r\n".repeat(2)),
                refusal("no bundle", sdp -> sdp.replace("a=group:BUNDLE 0 1", "a=group:BUNDLE 0")),
                refusal(
                        "a second fingerprint",
                        sdp -> sdp + "a=fingerprint:" + Descriptions.FINGERPRINT.replace("49:", "50:") + "\r\n"),
                refusal("another kind of fingerprint", sdp -> sdp + "a=fingerprint:sha-1 00:11\r\n"),
                refusal("no fingerprint", sdp -> sdp.replaceAll("a=fingerprint:.*\r\n", "")),
                refusal("no password", sdp -> sdp.replaceAll("a=ice-pwd:.*\r\n", "")),
                refusal("a port for RTCP", sdp -> sdp.replaceAll("a=rtcp-mux\r\n", "")),
                refusal("no encryption", sdp -> sdp.replace("UDP/TLS/RTP/SAVPF", "RTP/AVP")),
                refusal(
                        "too many candidates",
                        sdp -> sdp + "a=candidate:1 1 udp 1 192.0.2.7 4 typ host\r\n".repeat(64)),
                refusal("two media alike", sdp -> sdp.replace("a=mid:1", "a=mid:0")),
                refusal("all refused", sdp -> sdp.replaceAll("m=(\\w+) 9", "m=$1 0")));
    }

    private static Arguments refusal(String what, UnaryOperator<String> change) {
        return Arguments.of(what, change.apply(Descriptions.CHROMIUM));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void itIsRefusedWithASentenceThatQuotesNothing(String what, String sdp) {
        assertThatThrownBy(() -> SessionDescription.parse(sdp))
                .isInstanceOf(SdpException.class)
                .hasMessageEndingWith(".")
                .hasMessageNotContainingAny("EsAw", "P2uYro0UCOQ4zxjKXaWCBui1", "192.0.2.7");
    }

    @Test
    void brokenDescriptionsAreReadOrRefusedAndNeverBreakAnything() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder broken = new StringBuilder(Descriptions.CHROMIUM);
            for (int change = random.nextInt(8); change >= 0; change--) {
                int at = random.nextInt(broken.length());
                switch (random.nextInt(4)) {
                    case 0 -> broken.setCharAt(at, (char) random.nextInt(256));
                    case 1 -> broken.delete(at, Math.min(broken.length(), at + random.nextInt(40)));
                    case 2 -> broken.insert(at, "9".repeat(random.nextInt(20)));
                    default -> broken.insert(at, broken.substring(at, Math.min(broken.length(), at + 60)));
                }
            }

            Throwable thrown = catchThrowable(() -> SessionDescription.parse(
                    SessionDescription.parse(broken.toString()).format()));

            if (thrown != null) {
                assertThat(thrown).isInstanceOf(SdpException.class);
            }
        }
    }
}
