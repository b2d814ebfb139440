package io.github.fernblick.demo.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunningProgramTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void it_gets_its_input_and_environment_and_its_output_and_exit_code_are_seen() throws Exception {
        try (RunningProgram program = RunningProgram.start(
                "cat", List.of("sh", "-c", "cat; echo \"$COLOUR\" >&2; exit 7"), Map.of("COLOUR", "green"))) {
            program.type("one\ntwo\n");

            assertThat(program.awaitExit(PATIENCE)).hasValue(7);
            assertThat(program.printed()).containsExactly("one", "two", "green");
        }
    }

    @Test
    void closing_lets_it_say_goodbye() throws Exception {
        RunningProgram program = RunningProgram.start(
                "polite",
                List.of("sh", "-c", "trap 'echo bye; exit 0' TERM; echo ready; while :; do read -r x; done"),
                Map.of());
        assertThat(program.awaitLine(line -> Optional.of(line).filter("ready"::equals), PATIENCE))
                .isPresent();

        program.close();

        assertThat(program.awaitExit(PATIENCE)).hasValue(0);
        assertThat(program.printed()).contains("bye");
    }

    @Test
    void killing_does_not() throws Exception {
        RunningProgram program = RunningProgram.start(
                "stubborn", List.of("sh", "-c", "trap '' TERM; echo ready; while :; do read -r x; done"), Map.of());
        assertThat(program.awaitLine(line -> Optional.of(line).filter("ready"::equals), PATIENCE))
                .isPresent();

        program.kill();

        assertThat(program.isRunning()).isFalse();
        assertThat(program.awaitExit(PATIENCE)).hasValue(128 + 9);
    }

    @Test
    void a_program_that_is_not_there_is_said_at_once() {
        assertThatThrownBy(() -> RunningProgram.start("nothing", List.of("/nonexistent/program"), Map.of()))
                .isInstanceOf(IOException.class);
    }
}
