package io.github.fernblick.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.desktop.fake.Eyes;
import io.github.fernblick.desktop.fake.FakeCamera;
import io.github.fernblick.desktop.fake.FakeFrame;
import java.net.URI;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** From an empty window to a picture, by mouse and keyboard, on a real screen. */
@ExtendWith(ApplicationExtension.class)
class AddCameraTest {
    private static final String SECRET = "0123456789abcdef0123456789ABCDEF0123456789abcdef0123456789abcdef";

    @TempDir
    Path profile;

    @SuppressWarnings("NullAway.Init") // made by start
    private Desk desk;

    @Start
    void start(Stage stage) {
        desk = new Desk(stage, profile, Desk.options());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whoTypesAWrongRoomIdIsToldWhatIsWrongAndWithTheRightOneSeesThePictureMove(FxRobot robot) {
        Eyes eyes = desk.eyes();
        eyes.see("#empty-add");
        robot.clickOn("#empty-add");
        eyes.focused("#add-input");

        robot.write(SECRET.substring(0, 61));
        eyes.read("61 of 64 characters");
        robot.write("g");
        eyes.read("“g” (at 62) is not a hex digit");
        robot.push(KeyCode.BACK_SPACE).write(SECRET.substring(61));
        eyes.read("A complete room secret");
        eyes.read("give its address");
        robot.clickOn("#add-server").write("camera.example.org:8443");
        eyes.read("Sealed: the server cannot look in");
        robot.clickOn("#add-name").write("Yard");
        robot.clickOn("#add-do");

        FakeCamera camera = desk.rooms().nextCamera();
        assertThat(camera.settings().server()).isEqualTo(URI.create("wss://camera.example.org:8443/signaling"));
        eyes.seeNoMore("#add-camera");
        camera.connect();
        eyes.read("Waiting for a key frame…");

        FakeFrame red = FakeFrame.of(720, 480, 76, 84, 255);
        FakeFrame green = FakeFrame.of(720, 480, 149, 43, 21);
        camera.stream(() -> red, () -> {
            eyes.seeNoMore(".status-card");
            Eyes.until("a red picture", () -> near(eyes, Color.RED));
        });
        camera.stream(() -> green, () -> {
            Eyes.until("a green picture", () -> near(eyes, Color.LIME));
        });
        assertThat(Eyes.on(() -> desk.stage().getTitle())).isEqualTo("Yard – Fernblick");
    }

    private static boolean near(Eyes eyes, Color wanted) {
        Color seen = eyes.middleOfNow("#picture");
        return Math.abs(seen.getRed() - wanted.getRed()) < 0.1
                && Math.abs(seen.getGreen() - wanted.getGreen()) < 0.1
                && Math.abs(seen.getBlue() - wanted.getBlue()) < 0.1;
    }
}
