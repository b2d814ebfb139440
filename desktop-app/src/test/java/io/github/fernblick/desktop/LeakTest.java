package io.github.fernblick.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.desktop.camera.CameraModel;
import io.github.fernblick.desktop.fake.Eyes;
import io.github.fernblick.desktop.fake.FakeCamera;
import io.github.fernblick.desktop.fake.FakeFrame;
import io.github.fernblick.signaling.link.PairingLink;
import io.github.fernblick.signaling.link.ParsedLink;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** What a closed tab leaves behind: nothing. */
class LeakTest {
    private static final int ROUNDS = 5;
    private static final int COLLECTIONS = 200;

    @TempDir
    Path profile;

    @SuppressWarnings("NullAway.Init") // made by start
    private Desk desk;

    /** On a stage of its own: TestFX keeps every event of the one that it gives, with the node that it came to. */
    @BeforeEach
    void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        desk = Eyes.on(() -> new Desk(new Stage(), profile, Desk.options(link("a"), link("b"))));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aClosedTabReturnsItsTileItsBuffersItsTexturesAndItsThreads() throws InterruptedException {
        FxRobot robot = new FxRobot().targetWindow(desk.stage());
        FakeCamera first = used(robot);
        closeTab(robot, first);
        robot.moveTo("#menu");
        Set<String> threads = threads();
        List<WeakReference<Object>> gone = new ArrayList<>();

        for (int round = 0; round < ROUNDS; round++) {
            Eyes.run(() -> desk.cameras().open(desk.cameras().saved().get(1)));
            FakeCamera camera = used(robot);
            gone.addAll(held());
            closeTab(robot, camera);
        }
        robot.moveTo("#menu");

        desk.rooms().forgetClosed();

        assertThat(gone).hasSize(ROUNDS * 4);
        for (int i = 0; i < COLLECTIONS && !allGone(gone); i++) {
            System.gc();
            desk.eyes().pulse();
        }
        assertThat(gone.stream().map(WeakReference::get).filter(one -> one != null))
                .isEmpty();
        assertThat(threads()).isEqualTo(threads);
    }

    /** A camera that was watched, with everything open that can be. */
    private FakeCamera used(FxRobot robot) {
        FakeCamera camera =
                desk.rooms().camera(link("b").secret()).orElseThrow().connect();
        camera.stream(() -> FakeFrame.of(320, 200, 100, 128, 128), () -> {
            desk.eyes().seeNoMore(".status-card");
            robot.push(KeyCode.I).push(KeyCode.P);
            desk.eyes().read("320 × 200");
            robot.moveTo("#picture");
            robot.moveBy(10, 10);
        });
        return camera;
    }

    private void closeTab(FxRobot robot, FakeCamera camera) throws InterruptedException {
        robot.press(KeyCode.CONTROL).type(KeyCode.W).release(KeyCode.CONTROL);
        assertThat(camera.awaitClosed()).isTrue();
        Eyes.until("one tab less", () -> desk.cameras().open().size() == 1);
    }

    private List<WeakReference<Object>> held() {
        return Eyes.on(() -> {
            CameraModel model = desk.cameras().open().get(1);
            ImageView view = (ImageView) desk.stage().getScene().lookup("#picture");
            Image image = view.getImage();
            return List.of(
                    new WeakReference<>(model),
                    new WeakReference<>(model.sink().orElseThrow()),
                    new WeakReference<>(view),
                    new WeakReference<>(image));
        });
    }

    private static boolean allGone(List<WeakReference<Object>> references) {
        return references.stream().allMatch(reference -> reference.get() == null);
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> !name.startsWith("pool-")) // what plays the decoder
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static PairingLink link(String digit) {
        return ((ParsedLink.Valid)
                        PairingLink.parse("fernblick://camera.example.org/#" + digit.repeat(64) + "&name=" + digit))
                .link();
    }
}
