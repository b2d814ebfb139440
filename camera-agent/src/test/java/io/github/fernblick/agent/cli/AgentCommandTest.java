package io.github.fernblick.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AgentCommandTest {
    private static final List<String> RUN = List.of("run", "--server", "wss://home.example/signaling");

    private final Path home;

    AgentCommandTest(@TempDir Path home) {
        this.home = home;
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "pair", "sources"})
    void every_command_has_a_help_with_examples(String command) {
        ConsoleRun run = run(command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: fernblick-agent " + command, "Example", "    fernblick-agent ");
    }

    @Test
    void the_program_has_a_help_that_names_its_commands() {
        ConsoleRun run = run("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("run", "pair", "sources", "Exit code: 0 done, 1 failed, 2 used wrongly.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "run", "pair", "sources"})
    void version_says_version_and_build(String command) {
        ConsoleRun run = command.isEmpty() ? run("--version") : run(command, "--version");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("fernblick-agent \\S+ \\(build \\S+\\)\\R");
    }

    @Test
    void without_a_command_it_says_which_there_are() {
        assertMisused(run(), "Say what to do: run, pair or sources.");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("There is no source named 'tset'; did you mean test?", "--source", "tset"),
                mistake("--max-viewers takes 1 to 31.", "--source", "test", "--max-viewers", "0"),
                mistake("--max-viewers takes 1 to 31.", "--source", "test", "--max-viewers", "32"),
                mistake(
                        "--start-bit-rate is more than --max-bit-rate.",
                        "--source",
                        "test",
                        "--start-bit-rate",
                        "3M",
                        "--max-bit-rate",
                        "2M"),
                mistake(
                        "a bit rate is 30k to 100M bits per second, such as 2.5M or 800k",
                        "--source",
                        "test",
                        "--max-bit-rate",
                        "fast"),
                mistake("--codec", "--source", "test", "--codec", "H265"),
                mistake("--pin takes the 64 hexadecimal digits", "--source", "test", "--pin", "abc"),
                mistake("--name takes 1 to 100 characters", "--source", "test", "--name", "a\u001b[31m"),
                mistake("--state-dir takes a path, and this is empty.", "--source", "test", "--state-dir", " "),
                mistake(
                        "The access key file /nowhere/key can't be read: no such file or directory.",
                        "--source",
                        "test",
                        "--access-key-file",
                        "/nowhere/key"),
                mistake("Missing required option: '--source=SOURCE'"),
                mistake("/nowhere/film.mp4", "--source", "/nowhere/film.mp4"));
    }

    private static Arguments mistake(String sentence, String... options) {
        return Arguments.of(sentence, List.of(options));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_gets_one_sentence_and_exit_code_2(String sentence, List<String> options) {
        assertMisused(run(Stream.concat(RUN.stream(), options.stream()).toArray(String[]::new)), sentence);
    }

    @Test
    void a_secret_file_that_others_may_read_is_refused_and_left_alone() throws Exception {
        Path secret = Files.writeString(home.resolve("camera.secret"), "0".repeat(64));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));

        ConsoleRun run = run(
                "run",
                "--server",
                "ws://127.0.0.1:9/signaling",
                "--source",
                "test",
                "--secret-file",
                secret.toString());

        assertMisused(run, "may be read by other users; make it yours alone with: chmod 600 " + secret);
        assertThat(secret).hasContent("0".repeat(64));
    }

    @Test
    void an_empty_access_key_file_is_refused() throws Exception {
        Path key = Files.writeString(home.resolve("key"), "\n");

        ConsoleRun run = run(
                "run",
                "--server",
                "wss://home.example/signaling",
                "--source",
                "test",
                "--access-key-file",
                key.toString());

        assertMisused(run, "holds no access key: that is one line of 1 to 256 visible characters.");
    }

    @Test
    void sources_lists_the_test_pattern_and_every_form() {
        ConsoleRun run = run("sources");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("test pattern", "720x480@30", "/dev/video0:1280x720@30", "window:0x1e00007");
    }

    private ConsoleRun run(String... arguments) {
        return ConsoleRun.at(true, home, arguments);
    }

    private static void assertMisused(ConsoleRun run, String sentence) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("fernblick-agent: ").contains(sentence);
        assertThat(run.err().lines().filter(line -> !line.startsWith("Try '")))
                .as("a sentence")
                .hasSize(1);
    }
}
