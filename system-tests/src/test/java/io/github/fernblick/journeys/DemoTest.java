package io.github.fernblick.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.demo.program.RunningProgram;
import io.github.fernblick.media.frame.ArgbImage;
import io.github.fernblick.media.timecode.Luma;
import io.github.fernblick.media.timecode.TimeCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    private Path directory;

    @Test
    void it_shows_a_live_picture_and_says_so_in_one_line() throws Exception {
        Path screenshot = directory.resolve("shot.png");

        List<String> printed = demo(0, "--for", "5s", "--screenshot", screenshot.toString());

        assertThat(printed.get(printed.size() - 2)).isEqualTo("screenshot: " + screenshot);
        assertThat(printed.get(printed.size() - 1))
                .matches(
                        "live 720x480 \\d+\\.\\d fps, capture to screen p50 \\d+ ms p95 \\d+ ms, first frame after \\d+ ms");
        assertThat(new TimeCodeReader().find(Luma.of(picture(screenshot)))).hasSize(1);
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void two_cameras_are_live_in_two_tabs() throws Exception {
        List<String> printed = demo(0, "--cameras", "2", "--for", "3s", "--source", "test:320x240@15");

        assertThat(printed.get(printed.size() - 1)).startsWith("live 320x240 ");
    }

    @Test
    void a_source_that_is_not_there_is_no_live_picture() throws Exception {
        List<String> printed = demo(
                1, "--for", "3s", "--source", directory.resolve("missing.mp4").toString());

        assertThat(printed.get(printed.size() - 1)).startsWith("not live: ").contains("missing.mp4");
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void a_wish_that_cannot_be_is_refused() throws Exception {
        assertThat(demo(2, "--for", "soon")).anyMatch(line -> line.contains("'soon' is no duration"));
        assertThat(demo(2, "--cameras", "0")).anyMatch(line -> line.contains("--cameras takes 1 to 9"));
    }

    @Test
    void interrupted_it_leaves_nothing_behind() throws Exception {
        try (RunningProgram demo = start("--for", "10m")) {
            assertThat(demo.awaitLine(line -> Optional.of(line).filter(text -> text.contains("demo: live")), PATIENCE))
                    .as(() -> String.join("\n", demo.printed()))
                    .isPresent();
            assertThat(leftBehind()).isNotEmpty();

            Signals.send("INT", demo);

            assertThat(demo.awaitExit(PATIENCE)).hasValue(128 + 2);
            assertThat(leftBehind()).isEmpty();
        }
    }

    private List<String> demo(int exitCode, String... arguments) throws IOException, InterruptedException {
        try (RunningProgram demo = start(arguments)) {
            assertThat(demo.awaitExit(PATIENCE))
                    .as(() -> String.join("\n", demo.printed()))
                    .hasValue(exitCode);
            return demo.printed();
        }
    }

    /** On a screen of its own, and with a directory for temporary files of its own. */
    private RunningProgram start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(ScriptTest.SCRIPT, "demo"));
        command.addAll(Arrays.asList(arguments));
        Map<String, String> environment = new HashMap<>(ScriptTest.AS_IT_IS);
        environment.put("DISPLAY", "");
        environment.put("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + directory);
        return RunningProgram.start("demo", command, environment);
    }

    /** Directories of the demonstration's, and processes that use one. */
    private List<String> leftBehind() throws IOException {
        List<String> left = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            files.map(Path::toString)
                    .filter(name -> name.contains("fernblick-demo"))
                    .forEach(left::add);
        }
        ProcessHandle.allProcesses()
                .flatMap(process -> process.info().arguments().stream())
                .map(arguments -> String.join(" ", arguments))
                .filter(arguments -> arguments.contains(directory + "/fernblick-demo"))
                .forEach(left::add);
        return left;
    }

    private static ArgbImage picture(Path file) throws IOException {
        BufferedImage png = ImageIO.read(file.toFile());
        ArgbImage image = new ArgbImage(png.getWidth(), png.getHeight());
        png.getRGB(0, 0, png.getWidth(), png.getHeight(), image.pixels(), 0, png.getWidth());
        return image;
    }
}
