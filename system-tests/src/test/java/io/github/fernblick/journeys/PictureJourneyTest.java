package io.github.fernblick.journeys;

import static io.github.fernblick.journeys.Town.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.demo.judge.Observation;
import io.github.fernblick.demo.program.RunningProgram;
import io.github.fernblick.demo.stage.ReportingViewer;
import io.github.fernblick.demo.stage.RunningJudge;
import io.github.fernblick.demo.stage.ViewerEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PictureJourneyTest {
    private Town town;
    private RunningProgram server;
    private RunningProgram camera;
    private RunningJudge judge;
    private ReportingViewer viewer;

    @BeforeEach
    void given_a_live_picture() throws Exception {
        town = Town.build();
        server = town.startServer();
        camera = town.startCamera();
        judge = town.startJudge();
        viewer = town.startViewer();
        assertThat(viewer.awaitLive(1, PATIENCE)).as(viewer.words(1)).isTrue();
        assertThat(judge.awaitNext(Observation::isLive, PATIENCE)).isPresent();
    }

    @AfterEach
    void end() {
        town.close();
    }

    @Test
    void the_picture_outlives_the_server_and_a_new_viewer_can_join_afterwards() throws Exception {
        server.kill();
        assertThat(judge.awaitNext(seen -> true, PATIENCE)).isPresent();
        town.startServer();
        assertThat(Town.isBackInItsRoom(camera)).isTrue();

        Observation after = judge.awaitNext(seen -> true, PATIENCE).orElseThrow();
        assertThat(after.isLive())
                .as("stood still for %d µs", after.longestStillMicros())
                .isTrue();
        assertThat(viewer.isLive(1)).isTrue();
        assertThat(camera.printed())
                .noneMatch(line -> line.contains("fresh session") || line.contains("watches no more"));
        try (Town elsewhere = Town.build()) {
            ReportingViewer newcomer = elsewhere.startViewer(town.link());
            assertThat(newcomer.awaitLive(1, PATIENCE)).as(newcomer.words(1)).isTrue();
        }
        assertThat(judge.end().orElseThrow().isLive()).isTrue();
    }

    @Test
    void a_camera_that_dies_is_missed_at_once_and_is_back_by_itself() throws Exception {
        long killed = now();
        camera.kill();
        ViewerEvent.State lost =
                viewer.awaitState(1, killed, state -> !state.isLive(), PATIENCE).orElseThrow();

        long restarted = now();
        town.startCamera();
        ViewerEvent.State back = viewer.awaitState(1, restarted, ViewerEvent.State::isLive, PATIENCE)
                .orElseThrow();
        Observation seen = judge.awaitNext(observation -> observation.stillMicros() < 500_000, PATIENCE)
                .orElseThrow();

        assertThat(lost.words()).isNotBlank();
        // On a machine that is not busy it is two seconds each; more than this is a timer that was waited for.
        assertThat(lost.at() - killed).as("µs until the tile says so").isLessThan(15_000_000);
        assertThat(back.at() - restarted).as("µs until it is live again").isLessThan(30_000_000);
        assertThat(seen.frames()).isPositive();
        List<ViewerEvent.State> states = viewer.states(1);
        assertThat(states)
                .noneMatch(state ->
                        state.words().toLowerCase(java.util.Locale.ROOT).contains("full"));
    }

    private static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }
}
