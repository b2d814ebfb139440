package io.github.fernblick.demo;

import io.github.fernblick.demo.program.Programs;
import io.github.fernblick.demo.stage.Workshop;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fernblick demo}: the main job, run and judged. */
@Command(
        name = "fernblick demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs a signaling server, a camera and the viewer on this machine, and ends with one line that says what was"
                    + " on the screen:",
            "",
            "  live 720x480 30.0 fps, capture to screen p50 21 ms p95 34 ms, first frame after 310 ms",
            "",
            "A program that only looks at the screen's pixels measures it: it reads the time that the test pattern"
                    + " carries, at uneven times, and compares it with the clock. Without a screen (DISPLAY) it all"
                    + " happens on a virtual one.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./fernblick demo",
            "  ./fernblick demo --for 20s --screenshot shot.png",
            "  ./fernblick demo --source holiday.mp4",
            "  ./fernblick demo --cameras 2",
            "",
            "Exit code: 0 the picture was live, 1 it was not, 2 used wrongly."
        })
final class DemoCommand implements Callable<Integer> {
    private static final Duration A_WHILE = Duration.ofSeconds(30);
    private static final int MOST_CAMERAS = 9;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "How long, from the first picture on: 20s, 2m, 1h. By default until the viewer is closed; 30s"
                    + " on a virtual screen, or with --screenshot.")
    private Optional<Duration> duration = Optional.empty();

    @Option(names = "--screenshot", paramLabel = "FILE", description = "Keep a picture of the whole screen, as PNG.")
    private Optional<Path> screenshot = Optional.empty();

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            defaultValue = "test",
            description = "What the camera shows: test, a video file, /dev/video0, screen, … as ./fernblick agent"
                    + " sources lists them. By default the test pattern.")
    private String source = "test";

    @Option(
            names = "--cameras",
            paramLabel = "N",
            defaultValue = "1",
            description = "So many cameras, each in a tab, 1 to 9. By default 1.")
    private int cameras = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    private final Map<String, String> environment;

    DemoCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (cameras < 1 || cameras > MOST_CAMERAS) {
            throw new ParameterException(spec.commandLine(), "--cameras takes 1 to " + MOST_CAMERAS + ".");
        }
        String script = environment.getOrDefault("FERNBLICK_SCRIPT", "./fernblick");
        boolean seen = isSet("DISPLAY");
        // A Wayland desktop shows X windows, but shows no program what it shows.
        boolean pixels = !seen || !isSet("WAYLAND_DISPLAY");
        Optional<Path> wanted = pixels ? screenshot.map(Path::toAbsolutePath) : Optional.empty();
        Wishes wishes = new Wishes(
                duration.or(() -> seen && wanted.isEmpty() ? Optional.empty() : Optional.of(A_WHILE)),
                wanted.or(() -> seen
                        ? Optional.empty()
                        : Optional.of(Path.of("fernblick-demo.png").toAbsolutePath())),
                source,
                cameras,
                pixels);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (Workshop workshop = Workshop.open(seen, new SecureRandom())) {
            Outcome outcome = new Demonstration(wishes, Programs.byScript(script), workshop, line -> {
                        err.println("demo: " + line);
                        err.flush();
                    })
                    .run();
            outcome.screenshot().ifPresent(path -> out.println("screenshot: " + path));
            out.println(outcome.line());
            out.flush();
            return outcome.live() ? 0 : 1;
        } catch (IOException e) {
            err.println("demo: " + e.getMessage());
            return 1;
        }
    }

    private boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isEmpty();
    }
}
