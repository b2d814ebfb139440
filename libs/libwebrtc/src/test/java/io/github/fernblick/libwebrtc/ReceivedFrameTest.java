package io.github.fernblick.libwebrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import java.nio.ByteBuffer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceivedFrameTest {
    private final Studio studio = new Studio(); // loads the native library

    @AfterEach
    void closeStudio() {
        studio.close();
    }

    @ParameterizedTest
    @CsvSource({"2,2", "16,16", "17,9", "321,243", "720,480", "1,1", "1279,719"})
    void everyPixelIsConvertedWhateverTheSize(int width, int height) {
        NativeI420Buffer planes = NativeI420Buffer.allocate(width, height);
        try {
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    planes.getDataY().put(row * planes.getStrideY() + column, (byte) (16 + (row + column) % 220));
                }
            }
            fill(planes.getDataU(), 128);
            fill(planes.getDataV(), 128);
            ByteBuffer bgra = ByteBuffer.allocateDirect(width * height * 4);

            new ReceivedFrame(new VideoFrame(planes, 0L)).convertTo(bgra);

            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    int at = (row * width + column) * 4;
                    int grey = (int) Math.round(((row + column) % 220) * 255 / 219.0);
                    int expected = Math.min(255, grey);
                    assertThat(bgra.get(at) & 0xFF).isCloseTo(expected, within());
                    assertThat(bgra.get(at + 1) & 0xFF).isCloseTo(expected, within());
                    assertThat(bgra.get(at + 2) & 0xFF).isCloseTo(expected, within());
                    assertThat(bgra.get(at + 3) & 0xFF).isEqualTo(255);
                }
            }
        } finally {
            planes.release();
        }
    }

    @Test
    void aBufferIsWrittenFromItsPositionAndNotBeyond() {
        NativeI420Buffer planes = NativeI420Buffer.allocate(4, 4);
        try {
            fill(planes.getDataY(), 235);
            fill(planes.getDataU(), 128);
            fill(planes.getDataV(), 128);
            ByteBuffer bgra = ByteBuffer.allocateDirect(8 + 64 + 8).position(8);

            new ReceivedFrame(new VideoFrame(planes, 0L)).convertTo(bgra);

            assertThat(bgra.position()).isEqualTo(8);
            assertThat(bgra.getLong(0)).isZero();
            assertThat(bgra.getLong(8)).isEqualTo(-1L);
            assertThat(bgra.getLong(64)).isEqualTo(-1L);
            assertThat(bgra.getLong(72)).isZero();
        } finally {
            planes.release();
        }
    }

    @Test
    void aBufferThatIsTooSmallOrOnTheHeapIsRefused() {
        NativeI420Buffer planes = NativeI420Buffer.allocate(4, 4);
        try {
            ReceivedFrame frame = new ReceivedFrame(new VideoFrame(planes, 0L));

            assertThatThrownBy(() -> frame.convertTo(ByteBuffer.allocateDirect(63)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("64 bytes");
            assertThatThrownBy(() -> frame.convertTo(ByteBuffer.allocate(64)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(
                            () -> frame.convertTo(ByteBuffer.allocateDirect(64).asReadOnlyBuffer()))
                    .isInstanceOf(IllegalArgumentException.class);
        } finally {
            planes.release();
        }
    }

    private static Offset<Integer> within() {
        return Offset.offset(2);
    }

    private static void fill(ByteBuffer plane, int value) {
        for (int i = 0; i < plane.capacity(); i++) {
            plane.put(i, (byte) value);
        }
    }
}
