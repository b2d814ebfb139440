package io.github.fernblick.agent.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.agent.ManualScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OnDemandSourceTest {
    private final ManualScheduler time = new ManualScheduler();
    private final ScriptedSource camera = new ScriptedSource();
    private final List<SourceState> told = new ArrayList<>();
    private int frames;
    private final OnDemandSource source =
            new OnDemandSource(camera, frame -> frames++, told::add, time, time::nanoTime, SourceTimes.USUAL);

    private static final SourceState STARTING = new SourceState.Starting();
    private static final SourceState LIVE = new SourceState.Live(ScriptedSource.FORMAT);
    private static final SourceState IDLE = new SourceState.Idle();
    private static final SourceState LOST = new SourceState.Lost(ScriptedSource.UNPLUGGED);

    @Test
    void nothing_is_opened_while_nobody_watches() {
        time.advance(Duration.ofHours(1));

        assertThat(camera.attempts()).isZero();
        assertThat(told).isEmpty();
    }

    @Test
    void the_first_watcher_opens_it_and_the_first_frame_makes_it_live() {
        watch();
        assertThat(told).containsExactly(STARTING);

        camera.giveFrame();
        camera.giveFrame();
        time.run();

        assertThat(told).containsExactly(STARTING, LIVE);
        assertThat(frames).isEqualTo(2);
    }

    @Test
    void a_second_watcher_opens_nothing_more() {
        watch();
        watch();

        assertThat(camera.attempts()).isEqualTo(1);
    }

    @Test
    void it_closes_five_seconds_after_the_last_watcher_left() {
        givenLive();
        watch();

        unwatch();
        advanceWithFrames(Duration.ofSeconds(10));
        assertThat(camera.isOpen()).as("one still watches").isTrue();

        unwatch();
        advanceWithFrames(Duration.ofSeconds(4));
        assertThat(camera.isOpen()).as("they may come back").isTrue();

        advanceWithFrames(Duration.ofSeconds(1));
        assertThat(camera.isOpen()).isFalse();
        assertThat(told).containsExactly(STARTING, LIVE, IDLE);
    }

    @Test
    void who_comes_back_in_time_finds_it_open() {
        givenLive();
        unwatch();
        advanceWithFrames(Duration.ofSeconds(4));

        watch();
        advanceWithFrames(Duration.ofMinutes(1));

        assertThat(camera.attempts()).isEqualTo(1);
        assertThat(told).containsExactly(STARTING, LIVE);
    }

    @Test
    void after_a_rest_it_opens_again() {
        givenLive();
        unwatch();
        advanceWithFrames(Duration.ofSeconds(5));

        watch();
        camera.giveFrame();
        time.run();

        assertThat(told).containsExactly(STARTING, LIVE, IDLE, STARTING, LIVE);
    }

    @Test
    void a_lost_source_is_told_once_and_tried_again_with_longer_and_longer_breaks() {
        givenLive();

        camera.unplug();
        time.run();
        assertThat(told).containsExactly(STARTING, LIVE, LOST);

        assertThat(attemptsIn(Duration.ofMillis(499))).isZero();
        assertThat(attemptsIn(Duration.ofMillis(1))).as("after 0.5 s").isEqualTo(1);
        assertThat(attemptsIn(Duration.ofSeconds(1))).as("after 1 s more").isEqualTo(1);
        assertThat(attemptsIn(Duration.ofSeconds(2))).as("after 2 s more").isEqualTo(1);
        assertThat(attemptsIn(Duration.ofSeconds(4))).as("after 4 s more").isEqualTo(1);
        assertThat(attemptsIn(Duration.ofMinutes(1))).as("every 5 s").isEqualTo(12);
        assertThat(told).containsExactly(STARTING, LIVE, LOST);
    }

    @Test
    void a_source_that_is_back_is_live_again() {
        givenLive();
        camera.unplug();
        time.advance(Duration.ofSeconds(2));

        camera.plugIn();
        time.advance(Duration.ofSeconds(5));
        camera.giveFrame();
        time.run();

        assertThat(told).containsExactly(STARTING, LIVE, LOST, LIVE);
    }

    @Test
    void a_source_that_is_not_there_at_first_is_lost_until_it_comes() {
        camera.unplug();
        watch();
        assertThat(told).containsExactly(STARTING, LOST);

        camera.plugIn();
        time.advance(Duration.ofMillis(500));
        camera.giveFrame();
        time.run();

        assertThat(told).containsExactly(STARTING, LOST, LIVE);
    }

    @Test
    void a_lost_source_is_not_tried_when_nobody_watches_any_more() {
        givenLive();
        camera.unplug();
        unwatch();
        time.advance(Duration.ofSeconds(5));
        int before = camera.attempts();

        time.advance(Duration.ofHours(1));

        assertThat(camera.attempts()).isEqualTo(before);
        assertThat(told).endsWith(IDLE);
        assertThat(time.waiting()).isZero();
    }

    @Test
    void a_source_that_was_steady_is_tried_again_quickly_each_time_that_it_is_lost() {
        givenLive();
        for (int i = 0; i < 5; i++) {
            advanceWithFrames(Duration.ofSeconds(10));
            camera.unplug();
            time.run();
            camera.plugIn();
            assertThat(attemptsIn(Duration.ofMillis(500))).isEqualTo(1);
            camera.giveFrame();
            time.run();
        }
    }

    @Test
    void a_source_that_gives_no_frame_for_three_seconds_is_lost() {
        givenLive();

        time.advance(Duration.ofSeconds(4));

        assertThat(told)
                .containsExactly(
                        STARTING, LIVE, new SourceState.Lost("No picture has come from the source for 3 seconds."));
    }

    @Test
    void an_opened_source_may_take_ten_seconds_until_its_first_frame() {
        watch();
        time.advance(Duration.ofSeconds(10));
        assertThat(told).containsExactly(STARTING);

        time.advance(Duration.ofSeconds(1));
        assertThat(told)
                .containsExactly(STARTING, new SourceState.Lost("No picture has come from the source for 10 seconds."));
    }

    @Test
    void a_mistake_in_the_source_is_told_like_any_loss() {
        List<SourceState> states = new ArrayList<>();
        OnDemandSource broken = new OnDemandSource(
                () -> {
                    throw new IllegalStateException("a mistake");
                },
                frame -> {},
                states::add,
                time,
                time::nanoTime,
                SourceTimes.USUAL);

        broken.watch();
        time.run();

        assertThat(states)
                .containsExactly(
                        STARTING,
                        new SourceState.Lost("The source could not be opened by a mistake of the agent; see its log."));
    }

    @Test
    void closing_ends_the_source_and_says_nothing_more() {
        givenLive();

        source.close();
        time.run();
        source.unwatch();
        time.advance(Duration.ofHours(1));

        assertThat(camera.isOpen()).isFalse();
        assertThat(time.isShutdown()).isTrue();
        assertThat(told).containsExactly(STARTING, LIVE);
    }

    private void givenLive() {
        watch();
        camera.giveFrame();
        time.run();
    }

    private void watch() {
        source.watch();
        time.run();
    }

    private void unwatch() {
        source.unwatch();
        time.run();
    }

    private void advanceWithFrames(Duration span) {
        Duration step = Duration.ofMillis(500);
        for (Duration passed = Duration.ZERO; passed.compareTo(span) < 0; passed = passed.plus(step)) {
            time.advance(step);
            camera.giveFrame();
            time.run();
        }
    }

    private int attemptsIn(Duration span) {
        int before = camera.attempts();
        time.advance(span);
        return camera.attempts() - before;
    }
}
