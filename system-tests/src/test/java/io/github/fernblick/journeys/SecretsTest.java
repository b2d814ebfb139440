package io.github.fernblick.journeys;

import static io.github.fernblick.journeys.Town.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.demo.judge.Observation;
import io.github.fernblick.demo.program.RunningProgram;
import io.github.fernblick.demo.stage.ReportingViewer;
import io.github.fernblick.demo.stage.RunningJudge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private static final Pattern SECRETS = Pattern.compile(
            "[0-9a-fA-F]{64}|fernblick://|a=ice-pwd|a=ice-ufrag|a=fingerprint|candidate:|v=0\\b|\"sealed\"");

    @Test
    void nothing_secret_is_printed_or_logged_at_the_finest_level_nor_stands_in_an_argument() throws Exception {
        try (Town town = Town.build("--log-level", "trace")) {
            RunningProgram server = town.startServer();
            RunningProgram camera = town.startCamera();
            RunningJudge judge = town.startJudge();
            ReportingViewer viewer = town.startViewer();
            assertThat(viewer.awaitLive(1, PATIENCE)).as(viewer.words(1)).isTrue();
            assertThat(judge.awaitNext(Observation::isLive, PATIENCE)).isPresent();
            List<String> arguments = new ArrayList<>();
            for (RunningProgram program : town.programs()) {
                arguments.add(commandLine(program));
            }
            server.close();
            town.startServer();
            assertThat(Town.isBackInItsRoom(camera)).isTrue();
            town.programs().forEach(RunningProgram::close);

            assertThat(arguments).hasSize(3).noneMatch(line -> line.contains(secretOf(town)));
            List<String> written = new ArrayList<>(logFiles(town.directory()));
            town.programs().forEach(program -> written.addAll(program.printed()));
            assertThat(written).hasSizeGreaterThan(30);
            assertThat(written.stream().map(line -> line.replace(town.address().pin(), "PIN")))
                    .noneMatch(line -> SECRETS.matcher(line).find());
        }
    }

    private static String secretOf(Town town) {
        try {
            return town.secret();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String commandLine(RunningProgram program) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(program.pid()), "cmdline"), StandardCharsets.UTF_8)
                .replace('\0', ' ');
    }

    private static List<String> logFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<String> lines = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().contains(".log")).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
            return lines;
        }
    }
}
