package io.github.fernblick.libwebrtc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartBitRateTest {
    @Test
    void aCodecWithoutParametersGetsThisOne() {
        String sdp = sdp("m=video 9 UDP/TLS/RTP/SAVPF 96", "a=rtpmap:96 VP8/90000", "a=rtcp-fb:96 nack");

        assertThat(StartBitRate.in(sdp, 2_000_000))
                .isEqualTo(sdp(
                        "m=video 9 UDP/TLS/RTP/SAVPF 96",
                        "a=rtpmap:96 VP8/90000",
                        "a=fmtp:96 x-google-start-bitrate=2000",
                        "a=rtcp-fb:96 nack"));
    }

    @Test
    void aCodecWithParametersGetsOneMore() {
        String sdp = sdp("a=rtpmap:103 H264/90000", "a=fmtp:103 packetization-mode=1");

        assertThat(StartBitRate.in(sdp, 1_500_000))
                .isEqualTo(
                        sdp("a=rtpmap:103 H264/90000", "a=fmtp:103 packetization-mode=1;x-google-start-bitrate=1500"));
    }

    @Test
    void retransmissionsAndSoundStayAsTheyAre() {
        String sdp = sdp(
                "a=rtpmap:97 rtx/90000",
                "a=fmtp:97 apt=96",
                "a=rtpmap:111 opus/48000/2",
                "a=fmtp:111 minptime=10;useinbandfec=1");

        assertThat(StartBitRate.in(sdp, 2_000_000)).isEqualTo(sdp);
    }

    private static String sdp(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }
}
