package io.github.fernblick.demo.judge;

import io.github.fernblick.media.image.PngFile;
import io.github.fernblick.media.screen.Display;
import io.github.fernblick.media.screen.ScreenArea;
import io.github.fernblick.media.screen.ScreenGrabber;
import io.github.fernblick.media.source.SourceException;
import io.github.fernblick.media.time.MediaClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The judge as a program: it looks at a screen until its input ends, and knows nothing else. */
@Command(
        name = "judge",
        mixinStandardHelpOptions = true,
        description = {
            "Looks at the screen that DISPLAY names, finds the test pattern's time code on it, and prints what it sees as"
                    + " lines of JSON, four a second, until its standard input ends.",
            "",
            "Example: sleep 10 | java -cp fernblick-demo.jar io.github.fernblick.demo.judge.Main"
        })
final class JudgeCommand implements Callable<Integer> {
    @Option(
            names = "--area",
            paramLabel = "X,Y,WIDTH,HEIGHT",
            converter = AreaConverter.class,
            description = "look at this part of the screen, whatever it shows, and count pictures that differ")
    private Optional<ScreenArea> area = Optional.empty();

    @Option(names = "--screenshot", paramLabel = "FILE", description = "at the end, write what the screen shows as PNG")
    private Optional<Path> screenshot = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    private final Supplier<InputStream> input;

    /** @param input whose end is the end of judging */
    JudgeCommand(Supplier<InputStream> input) {
        this.input = input;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        MediaClock clock = MediaClock.system();
        try {
            Display display = Display.of("", System.getenv());
            try (Look look =
                    area.isPresent() ? new ChangeLook(display, area.get(), clock) : new TimeCodeLook(display, clock)) {
                new Judge(look, clock, new SecureRandom())
                        .watch(
                                observation -> {
                                    out.println(ObservationLine.write(observation));
                                    out.flush();
                                },
                                endOfInput());
            }
            if (screenshot.isPresent()) {
                try (ScreenGrabber grabber = ScreenGrabber.open(display, clock)) {
                    PngFile.write(grabber.grab().image(), screenshot.get());
                }
            }
            return 0;
        } catch (SourceException e) {
            spec.commandLine().getErr().println(e.getMessage());
        } catch (IOException e) {
            spec.commandLine().getErr().println("The screenshot can't be written: " + e.getMessage());
        }
        return 1;
    }

    private CountDownLatch endOfInput() {
        CountDownLatch ended = new CountDownLatch(1);
        Thread reader = new Thread(
                () -> {
                    try {
                        input.get().transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        // An input that breaks has ended too.
                    }
                    ended.countDown();
                },
                "end of input");
        reader.setDaemon(true);
        reader.start();
        return ended;
    }
}
