package io.github.fernblick.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.desktop.fake.Eyes;
import io.github.fernblick.desktop.fake.FakeCamera;
import io.github.fernblick.desktop.fake.FakeFrame;
import io.github.fernblick.signaling.client.SignalingFailure;
import io.github.fernblick.signaling.link.PairingLink;
import io.github.fernblick.signaling.link.ParsedLink;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.room.RoomEvents.Signaling;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a person sees of a camera, and can do with it, on a real screen. */
@ExtendWith(ApplicationExtension.class)
class WatchingTest {
    private static final ClientId SOMEBODY = new ClientId("00000000000000000000000000000011");

    @TempDir
    Path profile;

    @SuppressWarnings("NullAway.Init") // made by start
    private Desk desk;

    @SuppressWarnings("NullAway.Init") // made by start
    private Eyes eyes;

    @Start
    void start(Stage stage) {
        desk = new Desk(stage, profile, Desk.options(link("a", "Yard"), link("b", "Door")));
        eyes = desk.eyes();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whenPicturesStopTheLastOneIsGreyWithItsAgeAndComesBackByItself(FxRobot robot) {
        FakeCamera door = inFront();
        door.stream(WatchingTest::red, () -> {
            eyes.seeNoMore(".status-card");
            Eyes.until("red", () -> eyes.middleOfNow("#picture").getSaturation() > 0.9);
        });

        eyes.read("The picture has stopped");
        eyes.read("No new pictures are coming in.");
        eyes.read("Last picture 2 s ago.");
        Eyes.until("a grey picture", () -> eyes.cornerOfNow("#picture").getSaturation() < 0.1);
        robot.clickOn("#retry");
        Eyes.until("another try", () -> door.retries() == 1);

        door.stream(WatchingTest::red, () -> {
            eyes.seeNoMore(".status-card");
            Eyes.until("red again", () -> eyes.middleOfNow("#picture").getSaturation() > 0.9);
        });
    }

    @Test
    void whatIsWrongIsSaidInWordsInTileTabAndStatusLine() {
        FakeCamera door = inFront();

        door.leave();
        eyes.read("The camera is offline");
        eyes.read("The camera is gone.");
        eyes.read("Door: The camera is offline");

        door.loseServer(new SignalingFailure.WrongPin("x"), Duration.ofSeconds(30));
        eyes.read("The server shows another certificate than the pinned one.");
        eyes.read("Next try in 30 s.");

        door.signaling(new Signaling.Failed(new SignalingFailure.AccessDenied("x")));
        eyes.read("This does not work");
        eyes.read("The server wants an access key.");
    }

    @Test
    void whoComesAndGoesIsSaidAndListed(FxRobot robot) {
        FakeCamera door = inFront();
        Eyes.until(
                "the camera in the list",
                () -> !desk.stage().getScene().getRoot().lookupAll("#people").isEmpty());
        door.push(red());
        robot.push(KeyCode.P);
        eyes.read("Who is here");
        eyes.read("The camera, since");

        eyes.afterOneSecond();
        door.join(FakeCamera.member(SOMEBODY, Role.VIEWER));

        eyes.read("A viewer, since");
        eyes.read("Door: A viewer joined.");
    }

    @Test
    void aSnapshotHasThePicturesOwnSizeAndItsNameAndTime(FxRobot robot) throws IOException {
        FakeCamera door = inFront();
        robot.push(KeyCode.S);
        eyes.read("Door shows no picture that could be kept.");
        door.push(FakeFrame.halves(321, 201, 0));
        eyes.seeNoMore(".status-card");

        robot.push(KeyCode.S);

        eyes.read("Snapshot kept: Door_");
        try (Stream<Path> files = Files.list(desk.environment().snapshotDirectory())) {
            List<Path> kept = files.toList();
            assertThat(kept).hasSize(1);
            assertThat(kept.get(0).getFileName().toString())
                    .matches("Door_\\d{4}-\\d\\d-\\d\\d_\\d\\d-\\d\\d-\\d\\d\\.png");
            BufferedImage image = ImageIO.read(kept.get(0).toFile());
            assertThat(image.getWidth()).isEqualTo(321);
            assertThat(image.getHeight()).isEqualTo(201);
            assertThat(image.getRGB(10, 10) & 0xFFFFFF).isGreaterThan(0xF00000);
            assertThat(image.getRGB(310, 10) & 0xFFFFFF).isLessThan(0x101010);
        }
    }

    @Test
    void inFullScreenThereIsNothingButThePictureAndEscGoesBack(FxRobot robot) {
        FakeCamera door = inFront();
        door.push(red());
        eyes.seeNoMore(".status-card");

        robot.push(KeyCode.F);
        Eyes.until("full screen", () -> desk.stage().isFullScreen());
        eyes.seeNoMore("#menu");
        eyes.seeNoMore("#tabs");
        eyes.seeNoMore("#status-line");
        eyes.see("#picture");

        robot.push(KeyCode.ESCAPE);
        Eyes.until("a window", () -> !desk.stage().isFullScreen());
        eyes.see("#menu");
        robot.doubleClickOn("#cameras");
        Eyes.until("full screen again", () -> desk.stage().isFullScreen());
    }

    @Test
    void figuresComeAndGoWithAKey(FxRobot robot) {
        FakeCamera door = inFront();
        door.push(FakeFrame.of(320, 200, 100, 128, 128));
        robot.push(KeyCode.I);
        eyes.see("#statistics");
        eyes.read("320 × 200");

        robot.push(KeyCode.I);

        eyes.seeNoMore("#statistics");
    }

    @Test
    void languageAndThemeChangeAtOnceAndAreRemembered(FxRobot robot) throws IOException {
        inFront();
        eyes.read("Waiting for a key frame…");
        robot.press(KeyCode.CONTROL).type(KeyCode.COMMA).release(KeyCode.CONTROL);
        eyes.see("#settings");
        double light = brightness();

        robot.clickOn("#settings-theme-dark");
        Eyes.until("a dark sheet", () -> eyes.cornerOfNow("#settings").getBrightness() < light - 0.5);
        robot.clickOn("#settings-language");
        robot.clickOn("Deutsch");
        eyes.read("Einstellungen");
        eyes.read("Warten auf ein Schlüsselbild…");
        robot.clickOn("#sheet-close");
        eyes.seeNoMore("#settings");

        desk.close();
        assertThat(Files.readString(desk.environment().configDirectory().resolve("settings.json")))
                .contains("\"language\" : \"de\"")
                .contains("\"theme\" : \"dark\"");
    }

    @Test
    void tabsAreWalkedByKeyboardAndOnlyTheOneInFrontConverts(FxRobot robot) {
        FakeCamera door = inFront();
        FakeCamera yard =
                desk.rooms().camera(secret("a").secret()).orElseThrow().connect();
        yard.push(red());
        door.push(red());
        eyes.seeNoMore(".status-card");
        assertThat(Eyes.on(() -> desk.cameras()
                        .open()
                        .get(0)
                        .sink()
                        .orElseThrow()
                        .counts()
                        .hidden()))
                .isEqualTo(1);

        robot.press(KeyCode.CONTROL).type(KeyCode.TAB).release(KeyCode.CONTROL);
        Eyes.until("the yard", () -> "Yard – Fernblick".equals(desk.stage().getTitle()));
        yard.stream(() -> FakeFrame.of(64, 48, 149, 43, 21), () -> {
            Eyes.until("green", () -> near(eyes.middleOfNow("#picture"), Color.LIME));
        });

        robot.push(KeyCode.DIGIT2);
        Eyes.until("the door", () -> "Door – Fernblick".equals(desk.stage().getTitle()));
        robot.press(KeyCode.CONTROL).type(KeyCode.W).release(KeyCode.CONTROL);
        Eyes.until("the yard alone", () -> desk.cameras().open().size() == 1);
        robot.press(KeyCode.CONTROL).type(KeyCode.W).release(KeyCode.CONTROL);
        eyes.read("No camera is open");
        robot.clickOn("Door");
        Eyes.until(
                "the door again", () -> "Door – Fernblick".equals(desk.stage().getTitle()));
    }

    @Test
    void aCameraIsRenamedAndForgotten(FxRobot robot) {
        inFront();
        robot.push(KeyCode.F2);
        eyes.focused("#rename-field");
        robot.write("Front door\n");
        Eyes.until(
                "the new name",
                () -> "Front door – Fernblick".equals(desk.stage().getTitle()));

        robot.clickOn("Camera").clickOn("#menu-forget");
        eyes.read("Forget Front door, and its room secret with it?");
        robot.clickOn("#forget-do");

        Eyes.until("one camera", () -> desk.cameras().saved().size() == 1);
    }

    @Test
    void keysAreForWritingWhileSomebodyWrites(FxRobot robot) {
        inFront();
        robot.push(KeyCode.F1);
        eyes.read("Keyboard");
        eyes.read("Ctrl+Shift+Tab");
        robot.push(KeyCode.F);
        robot.push(KeyCode.ESCAPE);
        eyes.seeNoMore("#keyboard");
        assertThat(Eyes.on(() -> desk.stage().isFullScreen())).isFalse();

        robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        eyes.focused("#add-input");
        robot.write("fisp");
        eyes.read("“i” (at 2) is not a hex digit");

        assertThat(Eyes.on(() -> desk.stage().isFullScreen())).isFalse();
        assertThat(Eyes.on(() -> desk.cameras().open().get(1).statisticsShown().get()))
                .isFalse();
    }

    /** The door, in front and connected, but without a picture. */
    private FakeCamera inFront() {
        eyes.see("#tabs");
        return desk.rooms().camera(secret("b").secret()).orElseThrow().connect();
    }

    private double brightness() {
        return Eyes.on(() -> eyes.cornerOfNow("#settings").getBrightness());
    }

    private static FakeFrame red() {
        return FakeFrame.of(720, 480, 76, 84, 255);
    }

    private static boolean near(Color seen, Color wanted) {
        return Math.abs(seen.getRed() - wanted.getRed()) < 0.1
                && Math.abs(seen.getGreen() - wanted.getGreen()) < 0.1
                && Math.abs(seen.getBlue() - wanted.getBlue()) < 0.1;
    }

    private static PairingLink secret(String digit) {
        return link(digit, "any");
    }

    private static PairingLink link(String digit, String name) {
        ParsedLink parsed = PairingLink.parse("fernblick://camera.example.org/#" + digit.repeat(64) + "&name=" + name);
        return ((ParsedLink.Valid) parsed).link();
    }
}
