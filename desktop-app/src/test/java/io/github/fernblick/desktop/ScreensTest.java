package io.github.fernblick.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.desktop.fake.Eyes;
import io.github.fernblick.desktop.fake.FakeCamera;
import io.github.fernblick.desktop.fake.FakeFrame;
import io.github.fernblick.desktop.storage.StorageTrouble;
import io.github.fernblick.desktop.storage.ThemeChoice;
import io.github.fernblick.desktop.text.Language;
import io.github.fernblick.media.frame.FrameRate;
import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.frame.VideoFrame;
import io.github.fernblick.media.pattern.TestPattern;
import io.github.fernblick.media.time.CaptureTime;
import io.github.fernblick.signaling.client.SignalingFailure;
import io.github.fernblick.signaling.client.SignalingFailure.Unreachable.Contact;
import io.github.fernblick.signaling.link.PairingLink;
import io.github.fernblick.signaling.link.ParsedLink;
import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.room.RoomEvents.Signaling;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** Every screen in every language and theme: nothing is cut off, and a picture of each is kept to be looked at. */
class ScreensTest {
    private static final String SECRET = "0123456789abcdef".repeat(4);
    private static final Path KEPT = Path.of("target", "screenshots");

    @TempDir
    Path profile;

    @SuppressWarnings("NullAway.Init") // made by open
    private Desk desk;

    @SuppressWarnings("NullAway.Init") // made by open
    private Eyes eyes;

    private final FxRobot robot = new FxRobot();
    private String variant = "";

    @BeforeEach
    void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, LIGHT", "ENGLISH, DARK", "GERMAN, LIGHT", "GERMAN, DARK"})
    void noScreenCutsItsWordsOff(Language language, ThemeChoice theme) {
        variant = language.code() + "-" + theme.code();
        desk = Eyes.on(() -> new Desk(new Stage(), profile, Desk.options(language, theme)));
        eyes = desk.eyes();
        robot.targetWindow(desk.stage());
        eyes.see("#empty-add");
        keep("empty");

        addingACamera();
        watchingIt();
        theOtherSheets();
    }

    private void addingACamera() {
        robot.clickOn("#empty-add");
        eyes.focused("#add-input");
        keep("add-empty");
        robot.write(SECRET.substring(0, 9) + "x");
        keep("add-wrong");
        robot.push(KeyCode.BACK_SPACE).write(SECRET.substring(9));
        robot.clickOn("#add-server").write("ws://192.168.1.7:9000");
        robot.clickOn("#add-name").write("Front door");
        keep("add-ready");
        robot.clickOn("#add-do");
        eyes.seeNoMore("#add-camera");
    }

    private void watchingIt() {
        FakeCamera camera = desk.rooms().nextCamera();
        keep("connecting");
        camera.connect();
        eyes.see(".step");
        keep("waiting-for-key-frame");
        TestPattern pattern =
                new TestPattern(new VideoFormat(720, 480, FrameRate.of(30)), "FRONT DOOR", ZoneOffset.UTC);
        camera.stream(() -> frame(pattern), () -> {
            eyes.seeNoMore(".status-card");
            keep("live");
            camera.join(FakeCamera.member(new ClientId("00000000000000000000000000000011"), Role.VIEWER));
            robot.push(KeyCode.I).push(KeyCode.P);
            robot.moveTo("#picture").moveBy(5, 5);
            eyes.read("720 × 480");
            robot.push(KeyCode.S);
            eyes.afterOneSecond();
            keep("live-with-everything");
        });
        eyes.see("#status-age");
        robot.push(KeyCode.I).push(KeyCode.P);
        keep("stalled");
        camera.leave();
        camera.loseServer(new SignalingFailure.Unreachable("x", Contact.REFUSED), Duration.ofSeconds(12));
        eyes.afterOneSecond();
        keep("reconnecting");
        camera.signaling(new Signaling.Failed(new SignalingFailure.WrongPin("x")));
        eyes.afterOneSecond();
        keep("failed");
    }

    private void theOtherSheets() {
        robot.press(KeyCode.CONTROL).type(KeyCode.COMMA).release(KeyCode.CONTROL);
        sheet("settings");
        robot.push(KeyCode.F1);
        sheet("keyboard");
        robot.push(KeyCode.F2);
        sheet("rename");
        Eyes.run(() -> desk.window().about());
        sheet("about");
        Eyes.run(() -> desk.window().forget());
        sheet("forget");
        ParsedLink changed =
                PairingLink.parse("fernblick://other.example.org/#" + SECRET + "&open=1&name=Front%20door");
        Eyes.run(() -> desk.window().offer(List.of(((ParsedLink.Valid) changed).link()), true));
        sheet("add-camera");
        Eyes.run(() -> desk.window()
                .tell(new StorageTrouble.Broken(
                        Path.of("/home/somebody/.config/fernblick/settings.json"),
                        Path.of("/home/somebody/.config/fernblick/settings.json.broken-2026-11-21_14-03-22"))));
        keep("banner");
        robot.press(KeyCode.CONTROL).type(KeyCode.W).release(KeyCode.CONTROL);
        eyes.see("#remembered");
        keep("closed");
    }

    private void sheet(String id) {
        eyes.see("#" + id);
        keep("sheet-" + id);
        robot.push(KeyCode.ESCAPE);
        eyes.seeNoMore("#" + id);
    }

    private void keep(String name) {
        eyes.settle();
        assertThat(eyes.cutOff()).as(name + " in " + variant).isEmpty();
        eyes.keep(KEPT.resolve(name + "-" + variant + ".png"));
    }

    private static FakeFrame frame(TestPattern pattern) {
        long micros = 1_795_269_802_360_000L;
        VideoFrame drawn = pattern.draw(new CaptureTime(0, micros));
        return FakeFrame.of(drawn);
    }
}
