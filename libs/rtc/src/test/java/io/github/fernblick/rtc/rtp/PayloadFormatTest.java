package io.github.fernblick.rtc.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PayloadFormatTest {

    private static byte[] frame(int length) {
        byte[] frame = new byte[length];
        new Random(length).nextBytes(frame);
        return frame;
    }

    private static byte[] withoutDescriptors(List<byte[]> payloads, int descriptor) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        payloads.forEach(payload -> frame.write(payload, descriptor, payload.length - descriptor));
        return frame.toByteArray();
    }

    @Test
    void aVp8FrameIsWholeAgainWithoutItsDescriptors() {
        for (int length : new int[] {1, 1183, 1184, 1185, 5000, 100_000}) {
            byte[] frame = frame(length);
            List<byte[]> payloads = new Vp8Format(7).payloads(ByteBuffer.wrap(frame), true);

            assertThat(withoutDescriptors(payloads, 4)).isEqualTo(frame);
            assertThat(payloads).allMatch(payload -> payload.length <= PayloadFormat.LARGEST_PAYLOAD);
        }
    }

    @Test
    void onlyAVp8FramesFirstPayloadStartsItsPartition() {
        List<byte[]> payloads = new Vp8Format(0).payloads(ByteBuffer.wrap(frame(3000)), true);

        assertThat(payloads).hasSize(3);
        assertThat(payloads.get(0)[0]).isEqualTo((byte) 0x90);
        assertThat(payloads.subList(1, 3)).allMatch(payload -> payload[0] == (byte) 0x80);
    }

    @Test
    void picturesAreCountedUpTo15Bits() {
        Vp8Format format = new Vp8Format(0x7fff);
        ByteBuffer frame = ByteBuffer.wrap(frame(10));

        byte[] last = format.payloads(frame, true).get(0);
        byte[] wrapped = format.payloads(frame, false).get(0);

        assertThat(Arrays.copyOf(last, 4)).isEqualTo(HexFormat.of().parseHex("9080ffff"));
        assertThat(Arrays.copyOf(wrapped, 4)).isEqualTo(HexFormat.of().parseHex("90808000"));
    }

    @Test
    void aVp9FrameSaysWhereItBeginsAndEndsAndWhetherItStandsAlone() {
        byte[] frame = frame(2500);
        Vp9Format format = new Vp9Format(1);

        List<byte[]> key = format.payloads(ByteBuffer.wrap(frame), true);
        List<byte[]> delta = format.payloads(ByteBuffer.wrap(frame, 0, 10), false);

        assertThat(withoutDescriptors(key, 3)).isEqualTo(frame);
        assertThat(key.stream().map(payload -> payload[0] & 0xff)).containsExactly(0x89, 0x81, 0x85);
        assertThat(delta.get(0)[0] & 0xff).isEqualTo(0xcd);
    }

    @Test
    void aFrameOfNothingIsNotSent() {
        ByteBuffer nothing = ByteBuffer.allocate(0);

        assertThat(new Vp8Format(0).payloads(nothing, false)).isEmpty();
        assertThat(new Vp9Format(0).payloads(nothing, false)).isEmpty();
        assertThat(new H264Format().payloads(nothing, false)).isEmpty();
        assertThat(new OpusFormat().payloads(nothing, false)).isEmpty();
    }

    @Test
    void anOpusPacketIsAPayload() {
        assertThat(new OpusFormat().payloads(ByteBuffer.wrap(new byte[] {1, 2, 3}), false))
                .containsExactly(new byte[] {1, 2, 3});
    }
}
