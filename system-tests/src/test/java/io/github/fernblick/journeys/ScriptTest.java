package io.github.fernblick.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.demo.program.RunningProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptTest {
    static final String SCRIPT =
            Path.of("../fernblick").toAbsolutePath().normalize().toString();

    /** What is built is what these tests came with. */
    static final Map<String, String> AS_IT_IS = Map.of("FERNBLICK_NO_SETUP", "1", "FERNBLICK_NO_BUILD", "1");

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void it_is_posix_and_shellcheck_finds_nothing() throws Exception {
        assertThat(run(List.of("dash", "-n", SCRIPT)).printed()).isEmpty();
        assertThat(run(List.of("shellcheck", "--shell=sh", SCRIPT)).printed()).isEmpty();
    }

    @Test
    void without_a_command_it_says_what_there_is() throws Exception {
        RunningProgram help = fernblick();

        assertThat(help.awaitExit(PATIENCE)).hasValue(0);
        assertThat(help.printed()).anyMatch(line -> line.contains("demo")).anyMatch(line -> line.contains("Examples"));
    }

    @Test
    void an_unknown_command_is_refused() throws Exception {
        RunningProgram mistake = fernblick("demmo");

        assertThat(mistake.awaitExit(PATIENCE)).hasValue(2);
        assertThat(mistake.printed()).contains("fernblick: there is no command 'demmo'.");
    }

    @Test
    void programs_get_their_arguments_unchanged_and_their_exit_code_is_its_own() throws Exception {
        for (String program : List.of("server", "agent", "viewer")) {
            RunningProgram help = fernblick(program, "--help");
            RunningProgram mistake = fernblick(program, "--no such option");

            assertThat(help.awaitExit(PATIENCE)).as(program).hasValue(0);
            assertThat(help.printed()).as(program).anyMatch(line -> line.contains("Examples"));
            assertThat(mistake.awaitExit(PATIENCE)).as(program).hasValue(2);
            assertThat(mistake.printed()).as(program).anyMatch(line -> line.contains("--no such option"));
        }
    }

    @Test
    void a_signal_reaches_the_program() throws Exception {
        try (RunningProgram server = fernblick("server", "--plain", "--host", "127.0.0.1", "--port", "0")) {
            assertThat(server.awaitLine(
                            line -> java.util.Optional.of(line).filter(text -> text.startsWith("Listening on")),
                            PATIENCE))
                    .isPresent();

            Signals.send("TERM", server);

            assertThat(server.awaitExit(PATIENCE).orElseThrow()).isIn(0, 128 + 15);
        }
    }

    private static RunningProgram fernblick(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(SCRIPT));
        command.addAll(Arrays.asList(arguments));
        return RunningProgram.start("fernblick", command, AS_IT_IS).type("");
    }

    private static RunningProgram run(List<String> command) throws IOException, InterruptedException {
        RunningProgram program = RunningProgram.start(command.get(0), command, Map.of());
        assertThat(program.awaitExit(PATIENCE))
                .as(() -> String.join("\n", program.printed()))
                .hasValue(0);
        return program;
    }
}
