package io.github.fernblick.libwebrtc;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PictureFromEndToEndTest {
    private static final int PATIENCE = End.PATIENCE;

    private final Studio studio = new Studio();
    private final BlockingQueue<Colour> colours = new LinkedBlockingQueue<>();

    /** The middle of a converted frame. */
    private record Colour(int blue, int green, int red, int alpha) {}

    @AfterEach
    void closeStudio() {
        studio.close();
    }

    @Test
    void theColourThatGoesInComesOut() throws Exception {
        End sender = studio.sender(n -> red(720, 480));
        End receiver = studio.receiver(frame -> colours.add(centre(frame)));

        sender.callTo(receiver);

        receiver.firstFrame.get(PATIENCE, SECONDS);
        assertThat(colours.take()).satisfies(PictureFromEndToEndTest::isRed);
    }

    @Test
    void theOneThatReceivesMayOffer() throws Exception {
        End sender = studio.sender(n -> red(720, 480));
        End receiver = studio.receiver(frame -> colours.add(centre(frame)));

        receiver.callTo(sender);

        receiver.firstFrame.get(PATIENCE, SECONDS);
        assertThat(colours.take()).satisfies(PictureFromEndToEndTest::isRed);
    }

    @Test
    void bothMaySendToEachOther() throws Exception {
        BlockingQueue<Colour> seenByRed = new LinkedBlockingQueue<>();
        End red = studio.end(SessionConfig.builder()
                .send(studio.camera(n -> red(320, 240)))
                .receive(frame -> seenByRed.add(centre(frame))));
        End blue = studio.end(SessionConfig.builder()
                .send(studio.camera(n -> Pictures.solid(320, 240, 41, 240, 110)))
                .receive(frame -> colours.add(centre(frame))));

        red.callTo(blue);

        assertThat(colours.poll(PATIENCE, SECONDS)).satisfies(PictureFromEndToEndTest::isRed);
        assertThat(seenByRed.poll(PATIENCE, SECONDS)).satisfies(colour -> {
            assertThat(colour.blue()).isGreaterThan(235);
            assertThat(colour.red()).isLessThan(20);
        });
    }

    @Test
    void oneSourceFeedsSeveralSessions() throws Exception {
        VideoSource source = studio.camera(n -> red(320, 240));
        for (int viewer = 0; viewer < 3; viewer++) {
            End sender = studio.end(SessionConfig.builder().send(source));
            End receiver = studio.receiver(frame -> colours.add(centre(frame)));
            sender.callTo(receiver);
            receiver.firstFrame.get(PATIENCE, SECONDS);
            colours.clear();
        }

        assertThat(colours.poll(PATIENCE, SECONDS)).satisfies(PictureFromEndToEndTest::isRed);
    }

    @Test
    void oneSessionOfASourceMayEndWhileAnotherGoesOn() throws Exception {
        VideoSource source = studio.camera(n -> red(320, 240));
        End first = studio.end(SessionConfig.builder().send(source));
        End second = studio.end(SessionConfig.builder().send(source));
        End watchesFirst = studio.receiver(frame -> {});
        End watchesSecond = studio.receiver(frame -> colours.add(centre(frame)));
        first.callTo(watchesFirst);
        second.callTo(watchesSecond);
        watchesSecond.firstFrame.get(PATIENCE, SECONDS);

        first.end();
        colours.clear();

        assertThat(colours.poll(PATIENCE, SECONDS)).satisfies(PictureFromEndToEndTest::isRed);
    }

    @Test
    void planesMayBePaddedAndSidesOdd() throws Exception {
        BlockingQueue<int[]> brightness = new LinkedBlockingQueue<>();
        End sender = studio.sender(n -> Pictures.gradient(321, 243, 7));
        End receiver = studio.receiver(frame -> brightness.add(new int[] {
            frame.width(),
            frame.height(),
            luma(frame, frame.width() / 8),
            luma(frame, frame.width() / 2),
            luma(frame, frame.width() * 7 / 8)
        }));

        sender.callTo(receiver);

        int[] seen = brightness.poll(PATIENCE, SECONDS);
        assertThat(seen).isNotNull();
        assertThat(seen[0]).isEqualTo(321);
        assertThat(seen[1]).isEqualTo(243);
        assertThat(seen[2]).isBetween(35, 52);
        assertThat(seen[3]).isBetween(117, 134);
        assertThat(seen[4]).isBetween(199, 216);
    }

    @Test
    void theSizeMayChangeWhileItRuns() throws Exception {
        BlockingQueue<Integer> widths = new LinkedBlockingQueue<>();
        End sender = studio.sender(n -> n % 60 < 30 ? red(320, 240) : red(640, 480));
        End receiver = studio.receiver(frame -> widths.add(frame.width()));

        sender.callTo(receiver);

        assertThat(awaitWidth(widths, 320)).isTrue();
        assertThat(awaitWidth(widths, 640)).isTrue();
        assertThat(awaitWidth(widths, 320)).isTrue();
    }

    @Test
    void aFrameIsOfNoUseAfterwards() throws Exception {
        CompletableFuture<DecodedFrame> kept = new CompletableFuture<>();
        End sender = studio.sender(n -> red(320, 240));
        End receiver = studio.receiver(kept::complete);
        sender.callTo(receiver);
        receiver.firstFrame.get(PATIENCE, SECONDS);

        DecodedFrame frame = kept.get(PATIENCE, SECONDS);

        assertThatThrownBy(frame::width).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(frame::y).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> frame.convertTo(ByteBuffer.allocateDirect(320 * 240 * 4)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aConsumerThatFailsGetsTheNextFrameAllTheSame() throws Exception {
        BlockingQueue<Integer> widths = new LinkedBlockingQueue<>();
        End sender = studio.sender(n -> red(320, 240));
        End receiver = studio.receiver(frame -> {
            widths.add(frame.width());
            throw new IllegalStateException("on purpose");
        });

        sender.callTo(receiver);

        assertThat(widths.poll(PATIENCE, SECONDS)).isEqualTo(320);
        assertThat(widths.poll(PATIENCE, SECONDS)).isEqualTo(320);
    }

    private static boolean awaitWidth(BlockingQueue<Integer> widths, int width) throws InterruptedException {
        Integer next = widths.poll(PATIENCE, SECONDS);
        while (next != null && next != width) {
            next = widths.poll(PATIENCE, SECONDS);
        }
        return next != null;
    }

    private static I420Frame red(int width, int height) {
        return Pictures.solid(width, height, 81, 90, 240);
    }

    private static void isRed(Colour colour) {
        assertThat(colour.blue()).as("blue").isLessThan(20);
        assertThat(colour.green()).as("green").isLessThan(20);
        assertThat(colour.red()).as("red").isGreaterThan(235);
        assertThat(colour.alpha()).as("alpha").isEqualTo(255);
    }

    private static int luma(DecodedFrame frame, int column) {
        return frame.y().get(frame.height() / 2 * frame.strideY() + column) & 0xFF;
    }

    private static Colour centre(DecodedFrame frame) {
        ByteBuffer bgra = ByteBuffer.allocateDirect(frame.width() * frame.height() * 4);
        frame.convertTo(bgra);
        int at = (frame.height() / 2 * frame.width() + frame.width() / 2) * 4;
        return new Colour(
                bgra.get(at) & 0xFF, bgra.get(at + 1) & 0xFF, bgra.get(at + 2) & 0xFF, bgra.get(at + 3) & 0xFF);
    }
}
