package io.github.fernblick.media.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.media.frame.FrameRate;
import io.github.fernblick.media.time.FakeClock;
import io.github.fernblick.media.time.MediaClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PacerTest {
    private static final long MILLI = 1_000_000;

    private final FakeClock clock = new FakeClock();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final long start = clock.now().nanos();

    @Test
    void beatsStayOnTheirGridHoweverLongTheWorkTakes() {
        Pacer pacer = new Pacer(clock, FrameRate.of(30));

        for (int n = 0; n < 30 * 3_600; n++) {
            pacer.awaitBeat(stop);
            clock.pass(n % 30 * MILLI);
        }
        pacer.awaitBeat(stop);

        assertThat(clock.now().nanos() - start).isEqualTo(3_600L * 1_000 * MILLI);
    }

    @Test
    void ntscIsKeptExactlyForADay() {
        FrameRate ntsc = FrameRate.of(29.97);

        assertThat(ntsc).isEqualTo(new FrameRate(30_000, 1_001));
        assertThat(ntsc.nanosOf(30_000L * 86)).isEqualTo(1_001_000L * MILLI * 86);
    }

    @Test
    void afterAPauseTheMissedBeatsAreLeftOut() {
        Pacer pacer = new Pacer(clock, FrameRate.of(10));
        List<Long> beats = new ArrayList<>();

        for (int n = 0; n < 5; n++) {
            pacer.awaitBeat(stop);
            beats.add((clock.now().nanos() - start) / MILLI);
            clock.pass(n == 1 ? 10_050 * MILLI : 0);
        }

        assertThat(beats).containsExactly(0L, 100L, 10_150L, 10_200L, 10_300L);
    }

    @Test
    void aBeatIsNotWaitedForOnceStopped() {
        Pacer pacer = new Pacer(clock, FrameRate.of(10));
        stop.countDown();

        assertThat(pacer.awaitBeat(stop)).isFalse();
    }

    @Test
    void theSystemsClockReturnsAtOnceWhenStopped() throws Exception {
        MediaClock system = MediaClock.system();
        Thread stopper = new Thread(stop::countDown);
        stopper.start();

        assertThat(system.waitUntil(system.now().nanos() + 3_600L * 1_000 * MILLI, stop))
                .isFalse();
        stopper.join();
    }

    @Test
    void theSystemsClockDoesNotComeEarly() {
        MediaClock system = MediaClock.system();
        long due = system.now().nanos() + 20 * MILLI;

        assertThat(system.waitUntil(due, stop)).isTrue();
        assertThat(system.now().nanos()).isGreaterThanOrEqualTo(due);
    }
}
