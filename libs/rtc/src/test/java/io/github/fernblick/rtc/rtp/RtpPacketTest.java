package io.github.fernblick.rtc.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class RtpPacketTest {

    private static ByteBuffer hex(String digits) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(digits.replace(" ", "")));
    }

    @Test
    void whatWasWrittenIsRead() {
        byte[] bytes = new byte[RtpPacket.HEADER_LENGTH + 2];
        RtpPacket.writeHeader(bytes, 0, 96, true, 0xfffe, 0xfedcba98L, 0x89abcdefL);
        bytes[12] = 1;
        bytes[13] = 2;

        RtpPacket packet = RtpPacket.parse(ByteBuffer.wrap(bytes)).orElseThrow();

        assertThat(packet)
                .isEqualTo(
                        new RtpPacket(96, true, 0xfffe, 0xfedcba98L, 0x89abcdefL, ByteBuffer.wrap(new byte[] {1, 2})));
    }

    @Test
    void contributingSourcesExtensionAndPaddingAreNoPayload() {
        ByteBuffer packet =
                hex("b1 60 0001 00000002 00000003 | 0000000c | bede 0001 10ff0000 | 0a0b | 000003".replace("|", ""));

        assertThat(RtpPacket.parse(packet).orElseThrow().payload()).isEqualTo(hex("0a0b"));
    }

    @Test
    void anExtensionThatReachesBeyondThePacketIsRefused() {
        assertThat(RtpPacket.parse(hex("90 60 0001 00000002 00000003 bede 0009 10ff0000")))
                .isEmpty();
    }

    @Test
    void morePaddingThanPayloadIsRefused() {
        assertThat(RtpPacket.parse(hex("a0 60 0001 00000002 00000003 0a 05"))).isEmpty();
    }

    @Test
    void aPacketCutAnywhereInItsHeaderIsRefused() {
        ByteBuffer whole = hex("b1 60 0001 00000002 00000003 0000000c bede 0001 10ff0000");
        for (int length = 0; length < whole.limit(); length++) {
            assertThat(RtpPacket.parse(whole.slice(0, length)))
                    .as("%d octets", length)
                    .isEmpty();
        }
    }

    @Test
    void anotherVersionIsRefused() {
        assertThat(RtpPacket.parse(hex("40 60 0001 00000002 00000003 0a"))).isEmpty();
    }
}
