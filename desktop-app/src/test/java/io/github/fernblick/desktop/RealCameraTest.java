package io.github.fernblick.desktop;

import io.github.fernblick.desktop.environment.Environment;
import io.github.fernblick.desktop.fake.Eyes;
import io.github.fernblick.desktop.session.LibwebrtcMedia;
import io.github.fernblick.signaling.room.RoomFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A person at a window; a server and a camera that are processes of their own; nothing faked between them. */
@ExtendWith(ApplicationExtension.class)
class RealCameraTest {
    private static final String SERVER = "io.github.fernblick.server.Main";
    private static final String AGENT = "io.github.fernblick.agent.Main";

    @TempDir
    Path directory;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledExecutorService files = Executors.newSingleThreadScheduledExecutor();
    private final RoomFactory rooms = RoomFactory.connected(new SecureRandom());
    private final LibwebrtcMedia media = new LibwebrtcMedia(timer);

    @SuppressWarnings("NullAway.Init") // made by start
    private Viewer viewer;

    @SuppressWarnings("NullAway.Init") // made by start
    private Eyes eyes;

    @SuppressWarnings("NullAway.Init") // started by the test
    private OtherProgram server;

    @SuppressWarnings("NullAway.Init") // started by the test
    private OtherProgram camera;

    private String pin = "";
    private String port = "0";

    @Start
    void start(Stage stage) {
        Properties properties = new Properties();
        properties.putAll(System.getProperties());
        Environment environment = Environment.of(properties, Map.of(), Optional.of(directory.resolve("viewer")));
        viewer = new Viewer(
                environment,
                new Viewer.Services(rooms, media, Clock.system(ZoneId.systemDefault()), timer, files),
                stage,
                Desk.options(),
                () -> {});
        eyes = new Eyes(stage::getScene);
        stage.setX(0);
        stage.setY(0);
        viewer.start();
    }

    @AfterEach
    void end() throws InterruptedException {
        Eyes.run(viewer::close);
        rooms.close();
        media.close();
        camera.kill();
        server.kill();
        timer.shutdownNow();
        files.shutdown();
    }

    @Test
    void fromTheTypedRoomIdToAPictureThatOutlivesTheServerAndFindsItsCameraAgain(FxRobot robot) throws Exception {
        startServer();
        startCamera();
        String secret = Files.readString(directory.resolve("secret")).strip();

        robot.clickOn("#empty-add");
        eyes.focused("#add-input");
        robot.write(secret.substring(0, 60) + "xyz");
        eyes.read("is not a hex digit");
        robot.push(KeyCode.BACK_SPACE).push(KeyCode.BACK_SPACE).push(KeyCode.BACK_SPACE);
        eyes.read("60 of 64 characters");
        robot.write(secret.substring(60));
        robot.clickOn("#add-server").write("127.0.0.1:" + port);
        robot.clickOn("#add-more").clickOn("#add-pin").write(pin);
        robot.clickOn("#add-name").write("Yard");
        robot.clickOn("#add-do");
        expectMovingPicture();

        server.kill();
        expectMovingPicture();
        startServer();
        camera.says("in its room");
        expectMovingPicture();

        camera.kill();
        eyes.read("The camera is offline");
        startCamera();
        expectMovingPicture();
    }

    /** The screen's own pixels are in colour where the picture's bars are, and change: nothing grey, nothing that stands still. */
    private void expectMovingPicture() {
        eyes.read("Yard: Live");
        Eyes.until("a colour bar", () -> inColour(eyes.grabNow("#picture")));
        WritableImage before = eyes.grab("#picture");
        Eyes.until("a picture that moves", () -> {
            WritableImage now = eyes.grabNow("#picture");
            return inColour(now) && differs(before, now);
        });
    }

    private static boolean inColour(WritableImage picture) {
        return picture.getPixelReader().getColor(200, 50).getSaturation() > 0.3;
    }

    private static boolean differs(WritableImage one, WritableImage other) {
        for (int x = 0; x < Math.min(one.getWidth(), other.getWidth()); x += 3) {
            for (int y = 0; y < Math.min(one.getHeight(), other.getHeight()); y += 3) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void startServer() throws InterruptedException {
        server = OtherProgram.start(
                SERVER,
                "--self-signed",
                "--host",
                "127.0.0.1",
                "--port",
                port,
                "--state-dir",
                directory.resolve("server").toString());
        pin = server.says("Certificate pin sha256:([0-9a-f]{64})");
        port = server.says("Listening on wss://127\\.0\\.0\\.1:(\\d+)/signaling");
    }

    private void startCamera() throws IOException, InterruptedException {
        camera = OtherProgram.start(
                AGENT,
                "run",
                "--server",
                "wss://127.0.0.1:" + port,
                "--pin",
                pin,
                "--source",
                "test",
                "--name",
                "Yard",
                "--secret-file",
                directory.resolve("secret").toString(),
                "--state-dir",
                directory.resolve("camera").toString());
        camera.says("in its room");
    }
}
