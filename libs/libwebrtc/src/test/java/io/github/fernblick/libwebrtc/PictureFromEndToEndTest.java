package io.github.fernblick.libwebrtc;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PictureFromEndToEndTest {
    private final Studio studio = new Studio();

    @AfterEach
    void closeStudio() {
        studio.close();
    }

    @Test
    void theColourThatGoesInComesOut() throws Exception {
        BlockingQueue<int[]> colours = new LinkedBlockingQueue<>();
        End sender = studio.sender(n -> Pictures.solid(720, 480, 81, 90, 240));
        End receiver = studio.receiver(frame -> colours.add(centre(frame)));

        sender.callTo(receiver);

        receiver.firstFrame.get(End.PATIENCE, SECONDS);
        assertThat(colours.take()).satisfies(PictureFromEndToEndTest::isRed);
    }

    @Test
    void theOneThatReceivesMayOffer() throws Exception {
        BlockingQueue<int[]> colours = new LinkedBlockingQueue<>();
        End sender = studio.sender(n -> Pictures.solid(720, 480, 81, 90, 240));
        End receiver = studio.receiver(frame -> colours.add(centre(frame)));

        receiver.callTo(sender);

        receiver.firstFrame.get(End.PATIENCE, SECONDS);
        assertThat(colours.take()).satisfies(PictureFromEndToEndTest::isRed);
    }

    private static void isRed(int[] bgra) {
        assertThat(bgra[0]).as("blue").isLessThan(20);
        assertThat(bgra[1]).as("green").isLessThan(20);
        assertThat(bgra[2]).as("red").isGreaterThan(235);
        assertThat(bgra[3]).as("opacity").isEqualTo(255);
    }

    private static int[] centre(DecodedFrame frame) {
        ByteBuffer bgra = ByteBuffer.allocateDirect(frame.width() * frame.height() * 4);
        frame.convertTo(bgra);
        int at = (frame.height() / 2 * frame.width() + frame.width() / 2) * 4;
        return new int[] {bgra.get(at) & 0xFF, bgra.get(at + 1) & 0xFF, bgra.get(at + 2) & 0xFF, bgra.get(at + 3) & 0xFF
        };
    }
}
