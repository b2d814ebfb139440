package io.github.fernblick.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.desktop.fake.Eyes;
import io.github.fernblick.desktop.fake.FakeCamera;
import io.github.fernblick.desktop.fake.FakeFrame;
import io.github.fernblick.signaling.link.PairingLink;
import io.github.fernblick.signaling.link.ParsedLink;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Every frame is of one colour, so a picture of two is a torn one. */
@ExtendWith(ApplicationExtension.class)
class TornFrameTest {
    private static final int LOOKS = 300;
    private static final int STEP = 7;

    /** Frames as a decoder that never rests would push them; of different brightness, far apart. */
    private static final List<FakeFrame> FRAMES = List.of(
            FakeFrame.of(640, 360, 30, 128, 128),
            FakeFrame.of(640, 360, 90, 128, 128),
            FakeFrame.of(640, 360, 150, 128, 128),
            FakeFrame.of(640, 360, 220, 128, 128));

    private static final Set<Integer> FRAME_COLOURS =
            FRAMES.stream().map(FakeFrame::colour).collect(Collectors.toUnmodifiableSet());

    @TempDir
    Path profile;

    @SuppressWarnings("NullAway.Init") // made by start
    private Desk desk;

    @Start
    void start(Stage stage) {
        ParsedLink parsed = PairingLink.parse("fernblick://camera.example.org/#" + "a".repeat(64) + "&name=Yard");
        desk = new Desk(stage, profile, Desk.options(((ParsedLink.Valid) parsed).link()));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void howeverFastFramesComeAndTheWindowChangesNoPictureIsOfTwoColours() {
        FakeCamera camera = desk.rooms().nextCamera().connect();
        Set<Integer> seen = new HashSet<>();
        AtomicInteger next = new AtomicInteger();

        camera.flood(() -> FRAMES.get(Math.floorMod(next.getAndIncrement(), FRAMES.size())), () -> {
            desk.eyes().seeNoMore(".status-card");
            for (int look = 0; look < LOOKS; look++) {
                resize(look);
                Set<Integer> colours = Eyes.on(() -> colours(grabbed()));
                assertThat(colours).as("frames in one picture, look " + look).hasSizeLessThanOrEqualTo(1);
                seen.addAll(colours);
            }
        });

        assertThat(seen).as("the picture moved").hasSizeGreaterThan(1);
        assertThat(Eyes.on(() -> desk.cameras()
                        .open()
                        .get(0)
                        .sink()
                        .orElseThrow()
                        .counts()
                        .shown()))
                .isPositive();
    }

    private void resize(int look) {
        if (look % 3 == 0) {
            Eyes.run(() -> {
                desk.stage().setWidth(700 + (look * 13) % 400);
                desk.stage().setHeight(500 + (look * 7) % 250);
            });
        }
    }

    private Image grabbed() {
        return desk.eyes().grabNow("#picture");
    }

    /** The frames of which something is in the image. While the window changes there is something else beside them. */
    private static Set<Integer> colours(Image image) {
        Set<Integer> colours = new HashSet<>();
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < image.getHeight(); y += STEP) {
            for (int x = 0; x < image.getWidth(); x += STEP) {
                colours.add(pixels.getArgb(x, y) & 0xFFFFFF);
            }
        }
        colours.retainAll(FRAME_COLOURS);
        return colours;
    }
}
