package io.github.fernblick.signaling.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.signaling.control.ControlMessage;
import io.github.fernblick.signaling.fake.FakeSession;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.secret.RoomSecret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final ControlMessage CAMERA =
            new ControlMessage.Camera("Yard", "fernblick", List.of(), Optional.empty());

    private final World world = new World(1);

    // ---- a picture

    @Test
    void aPictureFollowsFromTheViewersJoining() {
        Party camera = world.party("camera", Role.CAMERA);
        world.seconds(2);
        assertThat(camera.told()).containsExactly("Connecting", "Entering", "InRoom");

        Party viewer = world.party("viewer", Role.VIEWER);
        world.seconds(2);

        assertThat(camera.told()).containsExactly("joined viewer", "Negotiating[session=1]", "Connected[session=1]");
        assertThat(viewer.told())
                .containsExactly(
                        "Connecting",
                        "Entering",
                        "InRoom",
                        "joined camera",
                        "Negotiating[session=1]",
                        "Connected[session=1]",
                        "FirstFrame[session=1]");
        assertThat(camera.connected()).hasSize(1);
        assertThat(camera.connected().get(0).request().offerer()).isTrue();
    }

    @Test
    void aPictureFollowsFromTheCamerasJoiningToo() {
        Party viewer = world.party("viewer", Role.VIEWER);
        world.seconds(2);
        world.party("camera", Role.CAMERA);
        world.seconds(2);
        assertThat(viewer.told()).endsWith("FirstFrame[session=1]");
        assertThat(viewer.connected().get(0).request().offerer()).isTrue();
    }

    @Test
    void anOpenRoomWorksAlike() {
        Party camera = world.party("camera", Role.CAMERA, Optional.empty());
        world.seconds(1);
        Party viewer = world.party("viewer", Role.VIEWER, Optional.empty());
        world.seconds(2);
        assertThat(viewer.told()).endsWith("FirstFrame[session=1]");
        assertThat(camera.connected()).hasSize(1);
    }

    @Test
    void manyViewersEachGetASessionOfTheirOwn() {
        Party camera = world.party("camera", Role.CAMERA);
        world.seconds(1);
        for (int i = 0; i < 7; i++) {
            world.party("viewer" + i, Role.VIEWER);
        }
        world.seconds(5);
        assertThat(camera.connected()).hasSize(7);
        Convergence.requireIn(world, "seven viewers coming");
    }

    // ---- who may not look in

    @Test
    void aMemberWithAnotherSecretGetsNothingAndIsToldOfOnce() {
        Party camera = world.party("camera", Role.CAMERA);
        world.seconds(1);
        Party stranger = world.party("stranger", Role.VIEWER, Optional.of(RoomSecret.parse("cd".repeat(32))));
        world.seconds(60);

        assertThat(stranger.told()).containsOnlyOnce("unreadable");
        assertThat(camera.told()).containsOnlyOnce("unreadable").noneMatch(told -> told.startsWith("Connected"));
        assertThat(stranger.media().opened()).as("its offer never opened").isEmpty();
        assertThat(camera.media().opened())
                .as("nothing was sent before a signal of the other opened")
                .isNotEmpty()
                .allMatch(session ->
                        session.remote().isEmpty() && session.remoteCandidates().isEmpty());
    }

    @Test
    void aSealedRoomHasNoDealingsWithOneThatDoesNotSeal() {
        Party camera = world.party("camera", Role.CAMERA);
        world.seconds(1);
        Party open = world.party("open", Role.VIEWER, Optional.empty());
        world.seconds(60);

        assertThat(camera.told()).containsExactly("Connecting", "Entering", "InRoom");
        assertThat(camera.media().opened()).isEmpty();
        assertThat(open.media().opened()).isEmpty();
    }

    // ---- control

    @Test
    void controlGoesToMembersAndToNobodyElse() {
        Party camera = world.party("camera", Role.CAMERA);
        world.seconds(1);
        Party viewer = world.party("viewer", Role.VIEWER);
        world.seconds(2);
        viewer.told();

        camera.room().control(viewer.client().self(), CAMERA);
        camera.room().control(new ClientId("f".repeat(32)), CAMERA);
        world.seconds(1);

        assertThat(viewer.told()).containsExactly("control Camera");
    }

    @Test
    void aLostSourceIsNotRenewed() {
        Party camera = world.party("camera", Role.CAMERA);
        world.seconds(1);
        Party viewer = world.party("viewer", Role.VIEWER);
        world.seconds(2);
        camera.room().control(viewer.client().self(), state(ControlMessage.Source.LOST));
        world.seconds(1);
        camera.told();
        viewer.told();

        world.cut(camera, viewer);
        world.seconds(5);
        world.mend(camera, viewer);
        world.seconds(30);

        assertThat(camera.told()).isEmpty();
        assertThat(viewer.told()).isEmpty();
    }

    private static ControlMessage state(ControlMessage.Source source) {
        return new ControlMessage.State(Optional.of(source), Optional.empty(), Optional.empty(), Optional.empty());
    }

    // ---- what breaks

    @Test
    void aRestartedServerIsNotNoticedInThePicture() {
        Party camera = world.party("camera", Role.CAMERA);
        world.seconds(1);
        Party viewer = world.party("viewer", Role.VIEWER);
        world.seconds(2);
        FakeSession session = viewer.connected().get(0);
        camera.told();
        viewer.told();

        world.server().stop();
        world.seconds(600);
        world.server().start();
        world.seconds(20);

        assertThat(viewer.connected()).containsExactly(session);
        assertThat(camera.told()).contains("continued").noneMatch(told -> told.startsWith("Negotiating"));
        assertThat(viewer.told()).contains("continued").noneMatch(told -> told.startsWith("Negotiating"));

        Party second = world.party("second", Role.VIEWER);
        world.seconds(2);
        assertThat(second.told()).endsWith("FirstFrame[session=1]");
    }

    @Test
    void numbersGoOnAfterARestartOfTheServer() {
        Party camera = world.party("camera", Role.CAMERA);
        world.seconds(1);
        Party viewer = world.party("viewer", Role.VIEWER);
        world.seconds(2);
        world.server().stop();
        world.server().start();
        world.seconds(20);

        viewer.room().renew(camera.client().self(), "a test");
        world.seconds(12);

        assertThat(viewer.connected())
                .singleElement()
                .satisfies(session -> assertThat(session.number()).isEqualTo(2));
        assertThat(camera.connected())
                .singleElement()
                .satisfies(session -> assertThat(session.number()).isEqualTo(2));
    }

    @Test
    void aGhostInTheSeatIsTheSameViewer() {
        Party camera = world.party("camera", Role.CAMERA);
        world.seconds(1);
        Party viewer = world.party("viewer", Role.VIEWER);
        world.seconds(2);
        FakeSession session = viewer.connected().get(0);
        camera.told();

        viewer.client().cut(false);
        world.seconds(10);

        assertThat(camera.told()).containsExactly("left", "joined viewer", "continued");
        assertThat(viewer.connected()).containsExactly(session);
    }

    @Test
    void aViewerThatCrashedIsForgottenAndComesBackAnew() {
        Party camera = world.party("camera", Role.CAMERA);
        world.seconds(1);
        Party viewer = world.party("viewer", Role.VIEWER);
        world.seconds(2);
        camera.told();

        viewer.crash(true);
        world.seconds(12);
        assertThat(camera.told()).startsWith("left").last().asString().startsWith("Ended");
        assertThat(camera.media().openSessions()).isEmpty();

        viewer.startAgain();
        world.seconds(5);
        assertThat(viewer.told()).endsWith("FirstFrame[session=1]");
    }

    @Test
    void aCameraThatCrashedIsBackWithinSecondsOfItsStart() {
        Party camera = world.party("camera", Role.CAMERA);
        world.seconds(1);
        Party viewer = world.party("viewer", Role.VIEWER);
        world.seconds(2);
        viewer.told();

        camera.crash(false);
        world.seconds(1);
        camera.startAgain();
        world.seconds(4);

        assertThat(viewer.told()).endsWith("FirstFrame[session=1]");
    }

    @Test
    void whenMediaStopsTheServerIsProbedAndAFreshSessionFollows() {
        Party camera = world.party("camera", Role.CAMERA);
        world.seconds(1);
        Party viewer = world.party("viewer", Role.VIEWER);
        world.seconds(2);
        assertThat(viewer.client().probes()).isZero();
        viewer.told();

        world.cut(camera, viewer);
        world.seconds(5);
        world.mend(camera, viewer);
        world.seconds(30);

        assertThat(viewer.client().probes()).isPositive();
        assertThat(viewer.told()).last().asString().startsWith("FirstFrame");
        Convergence.requireIn(world, "a cut of five seconds");
    }

    @Test
    void aFreshSessionReplacesTheOldOneWithoutAGap() {
        Party camera = world.party("camera", Role.CAMERA);
        world.seconds(1);
        Party viewer = world.party("viewer", Role.VIEWER);
        world.seconds(2);
        FakeSession old = viewer.connected().get(0);
        viewer.told();

        viewer.room().renew(camera.client().self(), "the decoder failed");
        for (int i = 0; i < 500 && !viewer.told().contains("FirstFrame[session=2]"); i++) {
            assertThat(viewer.connected()).contains(old);
            world.pass(Duration.ofMillis(10));
        }
        world.seconds(1);

        assertThat(viewer.connected()).singleElement().isNotSameAs(old);
        assertThat(camera.connected()).hasSize(1);
    }

    // ---- the end

    @Test
    void closingSaysByeAndNothingIsToldAfterwards() {
        Party camera = world.party("camera", Role.CAMERA);
        world.seconds(1);
        Party viewer = world.party("viewer", Role.VIEWER);
        world.seconds(2);
        camera.told();
        viewer.told();

        viewer.leave();
        world.seconds(1);

        assertThat(viewer.told()).isEmpty();
        assertThat(viewer.room().closed().toCompletableFuture()).isCompleted();
        assertThat(viewer.media().openSessions()).isEmpty();
        assertThat(camera.told()).containsExactly("Ended[reason=The other end ended it.]", "left");
        assertThat(camera.media().openSessions()).isEmpty();
    }

    @Test
    void closingTwiceIsClosingOnce() {
        Party camera = world.party("camera", Role.CAMERA);
        world.seconds(1);
        camera.leave();
        camera.leave();
        world.seconds(1);
        assertThat(world.server().members()).isEmpty();
    }

    @Test
    void aRetryBringsBackWhatWasEnded() {
        Party camera = world.party("camera", Role.CAMERA);
        world.seconds(1);
        Party viewer = world.party("viewer", Role.VIEWER);
        world.seconds(2);
        viewer.client().reach(false);
        viewer.client().cut(true);
        world.cut(camera, viewer);
        world.seconds(30);
        world.mend(camera, viewer);
        viewer.client().reach(true);
        viewer.told();

        viewer.room().retry();
        world.seconds(2);

        assertThat(viewer.told()).contains("InRoom").last().asString().startsWith("FirstFrame");
    }
}
