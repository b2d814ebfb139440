package io.github.fernblick.benchmarks.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SoakServerTest {
    private static final Path SERVER = Path.of("..", "signaling-server");

    @Test
    void theServerHoldsWhatTheSmallFormOfASoakBrings() {
        StringWriter said = new StringWriter();

        int exitCode = new CommandLine(new SoakServer())
                .setOut(new PrintWriter(said))
                .execute(
                        "--short",
                        "--server-jar",
                        SERVER.resolve("target/fernblick-signaling-server.jar").toString(),
                        "--server-jvm",
                        SERVER.resolve("src/main/jvm/server.args").toString());

        assertThat(said.toString().lines())
                .as("what was seen")
                .hasSize(5)
                .noneMatch(line -> line.endsWith("MISSED"))
                .last()
                .isEqualTo("soak server: all held");
        assertThat(exitCode).isZero();
    }
}
