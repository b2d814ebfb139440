package io.github.fernblick.desktop.camera;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.desktop.fake.FakeCamera;
import io.github.fernblick.desktop.fake.FakeFrame;
import io.github.fernblick.desktop.fake.FakeRooms;
import io.github.fernblick.desktop.fake.ManualTime;
import io.github.fernblick.desktop.session.MediaChoice;
import io.github.fernblick.desktop.storage.CodecChoice;
import io.github.fernblick.desktop.storage.SavedCamera;
import io.github.fernblick.desktop.storage.SecretStore;
import io.github.fernblick.desktop.storage.SettingsStore;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.secret.RoomSecret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CamerasTest {
    private static final URI SERVER = URI.create("wss://camera.example.org/signaling");

    @TempDir
    Path directory;

    private final ScheduledExecutorService files = Executors.newSingleThreadScheduledExecutor();
    private final ManualTime time = new ManualTime();
    private final FakeRooms rooms = new FakeRooms();

    @AfterEach
    void end() {
        files.shutdownNow();
    }

    @Test
    void whatWasOpenAndInFrontIsSoAgainAtTheNextStart() {
        Program first = new Program();
        first.add("a");
        first.add("b");
        first.add("c");
        first.cameras.selected().set(first.cameras.open().get(0));
        first.cameras.close(first.model("b"));
        first.end();

        Program second = new Program();
        second.cameras.restore();

        assertThat(names(second)).containsExactly("a", "c");
        assertThat(second.cameras.selected().get()).isEqualTo(second.model("a"));
        assertThat(second.cameras.saved()).extracting(SavedCamera::name).containsExactly("a", "b", "c");
    }

    @Test
    void aClosedTabEndsItsRoomAndShowsItsNeighbour() throws InterruptedException {
        Program program = new Program();
        program.add("a");
        FakeCamera room = rooms.nextCamera();
        program.add("b");
        program.cameras.selected().set(program.model("a"));

        program.cameras.close(program.model("a"));

        assertThat(room.awaitClosed()).isTrue();
        assertThat(program.cameras.selected().get()).isEqualTo(program.model("b"));
        assertThat(program.cameras.saved()).hasSize(2);
    }

    @Test
    void aReopenedCameraComesBackToItsPlace() {
        Program program = new Program();
        program.add("a");
        program.add("b");
        program.add("c");
        program.cameras.close(program.model("b"));

        program.cameras.open(program.cameras.saved().get(1));

        assertThat(names(program)).containsExactly("a", "b", "c");
        assertThat(program.cameras.selected().get()).isEqualTo(program.model("b"));
    }

    @Test
    void aMovedTabStaysWhereItWasPut() {
        Program program = new Program();
        program.add("a");
        program.add("b");
        program.cameras.move(program.model("b"), -1);
        assertThat(names(program)).containsExactly("b", "a");
        program.cameras.move(program.model("b"), -1);
        program.end();

        Program next = new Program();
        next.cameras.restore();

        assertThat(names(next)).containsExactly("b", "a");
    }

    @Test
    void steppingGoesRoundAndRound() {
        Program program = new Program();
        program.cameras.step(1);
        assertThat(program.cameras.selected().get()).isNull();
        program.add("a");
        program.add("b");

        program.cameras.step(1);
        assertThat(program.cameras.selected().get()).isEqualTo(program.model("a"));
        program.cameras.step(-1);
        assertThat(program.cameras.selected().get()).isEqualTo(program.model("b"));
    }

    @Test
    void aForgottenCameraLeavesNoSecretBehind() {
        Program program = new Program();
        RoomSecret secret = program.add("a");

        program.cameras.forget(program.cameras.saved().get(0));

        assertThat(program.cameras.saved()).isEmpty();
        assertThat(program.cameras.open()).isEmpty();
        assertThat(program.secrets.cameraOf(secret)).isEmpty();
    }

    @Test
    void anotherNameNeedsNoNewConnectionButAnotherServerDoes() throws InterruptedException {
        Program program = new Program();
        program.add("a");
        FakeCamera room = rooms.nextCamera();
        CameraModel model = program.model("a");
        SavedCamera camera = program.cameras.saved().get(0);

        program.cameras.change(camera.named("Yard"));
        assertThat(model.name().get()).isEqualTo("Yard");
        assertThat(program.cameras.open()).containsExactly(model);

        program.cameras.change(new SavedCamera(
                camera.id(), "Yard", URI.create("wss://other/signaling"), Optional.empty(), false, true));

        assertThat(room.awaitClosed()).isTrue();
        assertThat(rooms.nextCamera().settings().server().getHost()).isEqualTo("other");
        assertThat(program.cameras.selected().get())
                .isEqualTo(program.cameras.open().get(0));
    }

    @Test
    void aCameraWhoseSecretIsGoneSaysSo() {
        Program program = new Program();
        program.add("a");
        program.secrets.remove(program.cameras.saved().get(0).id());
        program.end();

        Program next = new Program();
        next.cameras.restore();

        assertThat(next.cameras.open().get(0).situation().get().state())
                .isEqualTo(new CameraState.Failed(Trouble.of(Trouble.Cause.SECRET_MISSING)));
    }

    @Test
    void theFirstPictureMakesItLiveAtOnceAndItsEndIsSeenByTheClock() {
        Program program = new Program();
        program.add("a");
        FakeCamera camera = rooms.nextCamera().connect();
        CameraModel model = program.model("a");

        camera.push(FakeFrame.of(16, 16, 100, 128, 128));
        time.settle();
        assertThat(model.situation().get().live()).isTrue();
        time.pass(Duration.ofSeconds(2));

        assertThat(model.situation().get().state()).isInstanceOf(CameraState.Stalled.class);
    }

    @Test
    void whoComesLaterIsAnnouncedAndWhoWasThereOrOnlyReconnectsIsNot() {
        Program program = new Program();
        program.add("a");
        FakeCamera camera = rooms.nextCamera().connect();
        time.settle();
        CameraModel model = program.model("a");
        List<String> said = new ArrayList<>();
        model.onAnnouncement(message -> said.add(message.key()));
        time.pass(Duration.ofSeconds(2));
        ClientId one = new ClientId("00000000000000000000000000000011");
        ClientId again = new ClientId("00000000000000000000000000000012");

        camera.join(FakeCamera.member(one, Role.VIEWER));
        camera.part(one);
        camera.join(new Member(again, Role.VIEWER, Optional.empty(), Optional.of(one)));
        time.pass(Duration.ofSeconds(5));
        assertThat(said).containsExactly("joined.viewer");
        assertThat(model.people()).extracting(Person::role).containsExactly(Role.CAMERA, Role.VIEWER);

        camera.part(again);
        time.pass(Duration.ofSeconds(5));
        assertThat(said).containsExactly("joined.viewer", "left.viewer");
    }

    @Test
    void figuresAreMeasuredWhileTheyAreShownAndNoTimerIsLeftAfterwards() {
        Program program = new Program();
        program.add("a");
        FakeCamera camera = rooms.nextCamera().connect();
        CameraModel model = program.model("a");
        model.visible().set(true);
        model.statisticsShown().set(true);
        time.settle();

        for (int i = 0; i < 60; i++) {
            camera.push(FakeFrame.of(32, 16, 100, 128, 128));
            time.pass(Duration.ofNanos(1_000_000_000 / 30));
        }

        Statistics figures = model.statistics().get().orElseThrow();
        assertThat(figures.shownPerSecond()).isBetween(29.0, 31.0);
        assertThat(figures.width()).isEqualTo(32);
        program.cameras.close(model);
        assertThat(time.timers()).isZero();
    }

    private static List<String> names(Program program) {
        return program.cameras.open().stream().map(model -> model.name().get()).toList();
    }

    /** One run of the program on the same directory. */
    private final class Program {
        private final SettingsStore settings = new SettingsStore(directory, files, time, CamerasTest::unexpected);
        private final SecretStore secrets = new SecretStore(directory, files, time, CamerasTest::unexpected);
        private final Cameras cameras = new Cameras(
                settings,
                secrets,
                new Surroundings(time, time, rooms, rooms, () -> new MediaChoice(false, CodecChoice.AUTOMATIC)));

        RoomSecret add(String name) {
            String digit = Integer.toHexString(name.charAt(0) % 16);
            RoomSecret secret = RoomSecret.parse(digit.repeat(64));
            cameras.add(new SavedCamera("id-" + name, name, SERVER, Optional.empty(), false, true), secret);
            return secret;
        }

        CameraModel model(String name) {
            return cameras.open().stream()
                    .filter(model -> model.id().equals("id-" + name))
                    .findFirst()
                    .orElseThrow();
        }

        void end() {
            cameras.shutDown();
            settings.close();
            secrets.close();
        }
    }

    private static void unexpected(Object trouble) {
        throw new AssertionError(String.valueOf(trouble));
    }
}
