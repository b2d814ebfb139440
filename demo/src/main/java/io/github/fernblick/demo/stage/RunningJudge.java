package io.github.fernblick.demo.stage;

import io.github.fernblick.demo.judge.Main;
import io.github.fernblick.demo.judge.Observation;
import io.github.fernblick.demo.judge.ObservationLine;
import io.github.fernblick.demo.program.RunningProgram;
import io.github.fernblick.media.screen.ScreenArea;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The judge in a process of its own, which shares nothing with the programs but the screen. */
public final class RunningJudge {
    private static final Duration LAST_WORD = Duration.ofSeconds(20);

    private final RunningProgram program;

    private RunningJudge(RunningProgram program) {
        this.program = program;
    }

    /**
     * @param area where to look; without, for a time code everywhere
     * @param screenshot where a picture of the screen goes at the end
     */
    public static RunningJudge start(Workshop workshop, Optional<ScreenArea> area, Optional<Path> screenshot)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        area.ifPresent(there -> command.addAll(
                List.of("--area", there.x() + "," + there.y() + "," + there.width() + "," + there.height())));
        screenshot.ifPresent(path -> command.addAll(List.of("--screenshot", path.toString())));
        return new RunningJudge(workshop.start("the judge", command, Map.of()));
    }

    public boolean awaitFirstFrame(Duration patience) throws InterruptedException {
        return program.awaitLine(
                        line -> ObservationLine.read(line)
                                .filter(seen -> seen.first().isPresent()),
                        patience)
                .isPresent();
    }

    /** The next thing it says that is so; nothing if it says none in time. */
    public Optional<Observation> awaitNext(Predicate<Observation> wanted, Duration patience)
            throws InterruptedException {
        return program.awaitNewLine(line -> ObservationLine.read(line).filter(wanted), patience);
    }

    /** Lets it end, its screenshot taken: the last thing it said. */
    public Optional<Observation> end() throws InterruptedException {
        program.type("");
        program.awaitExit(LAST_WORD);
        return program.printed().stream()
                .flatMap(line -> ObservationLine.read(line).stream())
                .reduce((earlier, later) -> later);
    }

    public String lastWords() {
        return Said.last(program);
    }
}
