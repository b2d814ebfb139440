package io.github.fernblick.agent.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NegotiatedCodecTest {
    private static final String ANSWER = String.join(
            "\r\n",
            "v=0",
            "m=audio 9 UDP/TLS/RTP/SAVPF 111",
            "a=rtpmap:111 opus/48000/2",
            "m=video 9 UDP/TLS/RTP/SAVPF 109 114 96",
            "a=rtpmap:96 VP8/90000",
            "a=rtpmap:109 H264/90000",
            "a=rtpmap:114 rtx/90000",
            "");

    @Test
    void it_is_the_first_of_the_video_line() {
        assertThat(NegotiatedCodec.of(ANSWER)).contains("H264");
    }

    @Test
    void without_video_there_is_none() {
        assertThat(NegotiatedCodec.of(ANSWER.replace("m=video", "m=text"))).isEmpty();
        assertThat(NegotiatedCodec.of("")).isEmpty();
    }

    @Test
    void without_its_name_there_is_none() {
        assertThat(NegotiatedCodec.of(ANSWER.replace("a=rtpmap:109", "a=rtpmap:110")))
                .isEmpty();
    }
}
