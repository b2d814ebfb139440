package io.github.fernblick.demo.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.media.screen.ScreenArea;
import io.github.fernblick.media.time.MediaClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long FRAME_NANOS = 100_000_000;
    private static final long AGE_MILLIS = 70;

    @TempDir
    private Path directory;

    private final MediaClock clock = MediaClock.system();
    private final LinkedBlockingQueue<Observation> said = new LinkedBlockingQueue<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch stopPainting = new CountDownLatch(1);
    private PaintedScreen screen;

    @BeforeEach
    void start() throws Exception {
        screen = PaintedScreen.start(directory);
    }

    @AfterEach
    void end() {
        stop.countDown();
        stopPainting.countDown();
        screen.close();
    }

    @Test
    void it_counts_the_frames_on_the_screen_and_knows_their_age() throws Exception {
        CompletableFuture<Void> judging = judge(new TimeCodeLook(screen.display(), clock));
        CompletableFuture<Integer> painting = paint();

        Observation seen = await(observation -> observation.frames() >= 60);
        stopPainting.countDown();
        int painted = painting.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        Observation last = await(observation -> observation.stillMicros() > 500_000);

        assertThat(seen.isLive()).isTrue();
        assertThat(last.frames()).isLessThanOrEqualTo(painted).isGreaterThan(painted / 2);
        assertThat(seen.ageP50Micros().orElseThrow()).isGreaterThanOrEqualTo(1_000 * AGE_MILLIS);
        assertThat(seen.framesPerSecond().orElseThrow()).isLessThan(15);
        finish(judging);
    }

    @Test
    void a_picture_that_stands_still_is_not_live() throws Exception {
        CompletableFuture<Void> judging = judge(new TimeCodeLook(screen.display(), clock));
        CompletableFuture<Integer> painting = paint();
        await(Observation::isLive);

        stopPainting.countDown();

        Observation still = await(observation -> !observation.isLive());
        assertThat(still.stillMicros()).isGreaterThanOrEqualTo(1_500_000);
        assertThat(painting.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isPositive();
        finish(judging);
    }

    @Test
    void an_empty_screen_shows_no_frame() throws Exception {
        CompletableFuture<Void> judging = judge(new TimeCodeLook(screen.display(), clock));

        for (int i = 0; i < 4; i++) {
            assertThat(await(observation -> true).first()).isEmpty();
        }
        finish(judging);
    }

    @Test
    void pictures_without_a_time_code_are_counted_by_what_changes() throws Exception {
        CompletableFuture<Void> judging =
                judge(new ChangeLook(screen.display(), new ScreenArea(101, 67, 720, 480), clock));
        CompletableFuture<Integer> painting = paint();

        Observation seen = await(observation -> observation.frames() >= 40);
        stopPainting.countDown();

        assertThat(seen.isLive()).isTrue();
        assertThat(seen.ageP50Micros()).isEmpty();
        assertThat(painting.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isPositive();
        finish(judging);
    }

    private CompletableFuture<Void> judge(Look look) {
        return CompletableFuture.runAsync(() -> {
            try (look) {
                new Judge(look, clock, new Random(1)).watch(said::add, stop);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Ten frames a second, each of them old already when it is painted. */
    private CompletableFuture<Integer> paint() {
        return CompletableFuture.supplyAsync(() -> {
            int frames = 0;
            long next = clock.now().nanos();
            while (clock.waitUntil(next, stopPainting)) {
                screen.paint(clock.now().epochMillis() - AGE_MILLIS);
                frames++;
                next = Math.max(next + FRAME_NANOS, clock.now().nanos());
            }
            return frames;
        });
    }

    private Observation await(Predicate<Observation> wanted) throws InterruptedException {
        while (true) {
            Observation observation = said.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(observation).as("what the judge says").isNotNull();
            if (wanted.test(observation)) {
                return observation;
            }
        }
    }

    private void finish(CompletableFuture<Void> judging) throws Exception {
        stop.countDown();
        judging.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
