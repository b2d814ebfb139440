package io.github.fernblick.desktop.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fernblick.desktop.fake.FakeFrame;
import io.github.fernblick.desktop.fake.ManualTime;
import io.github.fernblick.libwebrtc.DecodedFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FrameSinkTest {
    private final ManualTime ui = new ManualTime();
    private final AtomicInteger arrived = new AtomicInteger();
    private final FrameSink sink = new FrameSink(ui, arrived::incrementAndGet);

    @Test
    void whatNobodyCanSeeIsNotConvertedButToldOf() {
        sink.frame(frame());

        assertThat(arrived).hasValue(1);
        assertThat(ui.waiting()).isZero();
        assertThat(sink.counts()).isEqualTo(new FrameCounts(1, 0, 0, 1));
    }

    @Test
    void howeverManyFramesComeOneHopIsPending() {
        sink.setVisible(true);
        for (int i = 0; i < 5; i++) {
            sink.frame(frame());
        }

        assertThat(ui.waiting()).isEqualTo(1);
        ui.settle();
        assertThat(sink.counts()).isEqualTo(new FrameCounts(5, 1, 4, 0));
        sink.frame(frame());
        assertThat(ui.waiting()).isEqualTo(1);
    }

    @Test
    void buffersAreUsedAgain() {
        sink.setVisible(true);
        List<Picture> different = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            sink.frame(frame());
            ui.settle();
            sink.pulse();
            Picture now = sink.picture().get().orElseThrow();
            if (different.stream().noneMatch(now::sharesBufferWith)) {
                different.add(now);
            }
        }

        assertThat(different).hasSizeBetween(2, 3);
    }

    @Test
    void aFrameThatCannotBeConvertedIsLostAndItsBufferIsNot() {
        sink.setVisible(true);

        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> sink.frame(broken())).isInstanceOf(IllegalStateException.class);
        }
        sink.frame(frame());
        ui.settle();

        assertThat(sink.picture().get()).isPresent();
    }

    @Test
    void aStillIsACopyOfThePictureOnTheScreen() {
        sink.setVisible(true);
        sink.frame(FakeFrame.of(2, 2, 235, 128, 128));
        ui.settle();

        Still still = sink.still().orElseThrow();
        sink.frame(FakeFrame.of(2, 2, 16, 128, 128));
        ui.settle();

        assertThat(still.width()).isEqualTo(2);
        assertThat(still.bgra().getInt(0)).isEqualTo(-1);
    }

    @Test
    void afterItsEndItTakesAndShowsNothing() {
        sink.setVisible(true);
        sink.frame(frame());

        sink.close();
        ui.settle();
        sink.frame(frame());

        assertThat(sink.picture().get()).isEmpty();
        assertThat(ui.waiting()).isZero();
        assertThat(arrived).hasValue(1);
    }

    private static DecodedFrame frame() {
        return FakeFrame.of(8, 8, 100, 128, 128);
    }

    private static DecodedFrame broken() {
        return new BrokenFrame(frame());
    }
}
