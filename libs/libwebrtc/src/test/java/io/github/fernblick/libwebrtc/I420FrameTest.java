package io.github.fernblick.libwebrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class I420FrameTest {
    private static final ByteBuffer LARGE = ByteBuffer.allocateDirect(100);

    @Test
    void theLastRowNeedsNoPadding() {
        ByteBuffer y = ByteBuffer.allocateDirect(8 + 3);
        ByteBuffer chroma = ByteBuffer.allocateDirect(2);

        assertThat(new I420Frame(3, 2, y, 8, chroma, 2, chroma, 2).width()).isEqualTo(3);
    }

    @Test
    void aPlaneThatIsTooShortIsRefused() {
        assertThatThrownBy(() -> new I420Frame(4, 4, ByteBuffer.allocateDirect(15), 4, LARGE, 2, LARGE, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("plane Y has 15 bytes with stride 4, 4x4 needs 16");
        assertThatThrownBy(() -> new I420Frame(5, 5, LARGE, 5, ByteBuffer.allocateDirect(8), 3, LARGE, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStrideShorterThanARowIsRefused() {
        assertThatThrownBy(() -> new I420Frame(4, 4, LARGE, 3, LARGE, 2, LARGE, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFrameWithoutPixelsOrWithTooManyIsRefused() {
        assertThatThrownBy(() -> new I420Frame(0, 4, LARGE, 4, LARGE, 2, LARGE, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new I420Frame(4, 16_384, LARGE, 4, LARGE, 2, LARGE, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
