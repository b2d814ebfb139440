package io.github.fernblick.agent.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.agent.broadcast.EncodingSettings;
import io.github.fernblick.agent.camera.CameraSettings;
import io.github.fernblick.agent.state.RunningLock;
import io.github.fernblick.agent.state.SecretFile;
import io.github.fernblick.libwebrtc.PeerFactory;
import io.github.fernblick.libwebrtc.VideoCodec;
import io.github.fernblick.media.source.SourceSpec;
import io.github.fernblick.server.ServerSettings;
import io.github.fernblick.server.SignalingServer;
import io.github.fernblick.server.time.SystemTime;
import io.github.fernblick.signaling.control.ControlMessage.Camera;
import io.github.fernblick.signaling.control.ControlMessage.Source;
import io.github.fernblick.signaling.control.ControlMessage.State;
import io.github.fernblick.signaling.control.ControlMessage.Video;
import io.github.fernblick.signaling.control.ControlMessage.Viewers;
import io.github.fernblick.signaling.control.ControlMessage.Watching;
import io.github.fernblick.signaling.room.RoomEvents.PeerMedia;
import io.github.fernblick.signaling.room.RoomFactory;
import io.github.fernblick.signaling.secret.RoomSecret;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole agent and whole viewers over a real server: what is read is the test pattern's time code, after decoding. */
final class AgentEndToEndTest {
    private static final SourceSpec.TestPattern PATTERN =
            new SourceSpec.TestPattern(SourceSpec.TestPattern.DEFAULT_FORMAT, "test");

    private final SecureRandom random = new SecureRandom();
    private final SystemTime time = new SystemTime();
    private final SignalingServer server = new SignalingServer(
            ServerSettings.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Optional.empty()),
            time,
            random);
    private final ScheduledExecutorService viewersThread = Executors.newSingleThreadScheduledExecutor();
    private final PeerFactory viewersMedia = new PeerFactory(viewersThread);
    private final RoomFactory viewersRooms = RoomFactory.connected(random);
    private final PluggableSource source = new PluggableSource();
    private final SecretFile secretFile;
    private boolean open;

    AgentEndToEndTest(@TempDir Path folder) {
        secretFile = new SecretFile(folder.resolve("camera.secret"));
    }

    @BeforeEach
    void serve() throws Exception {
        server.start();
    }

    @AfterEach
    void release() {
        viewersRooms.close();
        viewersMedia.close();
        viewersThread.shutdownNow();
        server.close();
        time.close();
    }

    @Test
    void a_viewer_sees_the_pattern_move_in_time_and_is_told_about_the_camera() throws Exception {
        try (RunningAgent agent = startAgent();
                WatchingViewer viewer = watch(secret())) {
            assertThat(agent.ending()).isNotDone();
            long first = viewer.nextPicture();
            assertThat(first).isBetween(System.currentTimeMillis() - 10_000, System.currentTimeMillis());
            assertThat(viewer.pictureAfter(first)).isLessThanOrEqualTo(System.currentTimeMillis());

            assertThat(viewer.toldNext()).isInstanceOfSatisfying(Camera.class, camera -> {
                assertThat(camera.name()).isEqualTo("Yard");
                assertThat(camera.agent()).isEqualTo("fernblick test");
            });
            State live = viewer.told(State.class, state -> state.source().equals(Optional.of(Source.LIVE)));
            assertThat(live.video()).contains(new Video(720, 480, 30, "VP8", 2_500_000));
        }
    }

    @Test
    void two_watch_one_source_which_closes_when_both_are_gone() throws Exception {
        try (RunningAgent agent = startAgent()) {
            try (WatchingViewer ada = watch(secret())) {
                ada.nextPicture();
                try (WatchingViewer bob = watch(secret())) {
                    bob.nextPicture();
                    ada.nextPicture();
                    Viewers both =
                            bob.told(Viewers.class, viewers -> viewers.viewers().size() == 2);
                    assertThat(both.viewers()).extracting(Watching::you).containsExactly(false, true);
                    assertThat(both.viewers()).noneMatch(Watching::relayed);
                    ada.told(Viewers.class, viewers -> viewers.viewers().size() == 2);
                }
                ada.told(Viewers.class, viewers -> viewers.viewers().size() == 1);
                ada.pictureAfter(System.currentTimeMillis());
                assertThat(source.timesOpened()).isEqualTo(1);
            }
            source.awaitClosed();
            assertThat(agent.ending()).isNotDone();
        }
    }

    @Test
    void a_lost_source_is_told_while_everybody_stays_and_the_picture_goes_on_when_it_is_back() throws Exception {
        try (RunningAgent agent = startAgent();
                WatchingViewer viewer = watch(secret())) {
            viewer.nextPicture();

            source.unplug();
            State lost = viewer.told(State.class, state -> state.source().equals(Optional.of(Source.LOST)));
            assertThat(lost.reason()).contains(PluggableSource.UNPLUGGED);

            source.plugIn();
            viewer.told(State.class, state -> state.source().equals(Optional.of(Source.LIVE)));
            viewer.pictureAfter(System.currentTimeMillis());
            assertThat(viewer.media(PeerMedia.Connected.class).session()).isEqualTo(1);
            assertThat(viewer.mediaSoFar())
                    .as("one session all along")
                    .noneMatch(PeerMedia.Connected.class::isInstance);
            assertThat(agent.ending()).isNotDone();
        }
    }

    @Test
    void after_a_restart_of_the_agent_the_viewer_has_the_picture_again() throws Exception {
        RunningAgent first = startAgent();
        try (WatchingViewer viewer = watch(secret())) {
            viewer.nextPicture();

            first.close();
            viewer.media(PeerMedia.Ended.class);
            long restarted = System.currentTimeMillis();
            try (RunningAgent again = startAgent()) {
                viewer.pictureAfter(restarted);
                assertThat(again.ending()).isNotDone();
            }
        }
    }

    @Test
    void a_new_secret_ends_what_was_and_opens_the_camera_to_those_who_have_it() throws Exception {
        try (RunningAgent agent = startAgent();
                WatchingViewer before = watch(secret())) {
            before.nextPicture();

            RoomSecret fresh = secretFile.replace(random);
            before.media(PeerMedia.Ended.class);

            try (WatchingViewer after = watch(fresh)) {
                after.pictureAfter(System.currentTimeMillis());
                assertThat(agent.ending()).isNotDone();
            }
        }
    }

    @Test
    void in_open_mode_whoever_chose_it_too_sees_the_picture() throws Exception {
        open = true;
        try (RunningAgent agent = startAgent();
                WatchingViewer viewer = watch(secret())) {
            viewer.nextPicture();
            assertThat(agent.ending()).isNotDone();
        }
    }

    @Test
    void who_waits_in_the_room_sees_the_picture_when_the_camera_comes() throws Exception {
        RoomSecret secret = secret();
        try (WatchingViewer viewer = watch(secret);
                RunningAgent agent = startAgent()) {
            viewer.nextPicture();
            assertThat(agent.ending()).isNotDone();
        }
    }

    private RunningAgent startAgent() throws Exception {
        RoomSecret secret = secret();
        AgentSettings settings = new AgentSettings(
                new CameraSettings("Yard", "fernblick test", "VP8", 2_500_000),
                new EncodingSettings(List.of(VideoCodec.VP8), 2_000_000, 2_500_000, false),
                PATTERN,
                secretFile,
                address(),
                Optional.empty(),
                open,
                8,
                Optional.empty());
        RunningAgent agent = new RunningAgent(settings, source, random, RunningLock.take(secretFile));
        agent.start(secret);
        return agent;
    }

    private WatchingViewer watch(RoomSecret secret) {
        return new WatchingViewer(address(), secret, open, viewersRooms, viewersMedia);
    }

    private RoomSecret secret() throws Exception {
        return secretFile.readOrCreate(random);
    }

    private URI address() {
        return URI.create("ws://127.0.0.1:" + server.port() + "/signaling");
    }
}
