package io.github.fernblick.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.fernblick.demo.program.Program;
import io.github.fernblick.demo.program.Programs;
import io.github.fernblick.demo.program.RunningProgram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gives a program something that cannot be right is told so in one sentence, and gets exit code 2. */
class WrongUseTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @TempDir
    private Path directory;

    @Test
    void a_port_that_is_taken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, LOOPBACK)) {
            assertThat(server("--plain", "--host", "127.0.0.1", "--port", Integer.toString(taken.getLocalPort())))
                    .contains(Integer.toString(taken.getLocalPort()));
        }
    }

    @Test
    void a_certificate_that_is_not_there() throws Exception {
        assertThat(server("--cert", path("missing.pem"), "--key", path("missing.key")))
                .contains("missing.pem");
    }

    @Test
    void a_certificate_that_is_none() throws Exception {
        Path broken = Files.writeString(directory.resolve("broken.pem"), "not a certificate");

        assertThat(server("--cert", broken.toString(), "--key", broken.toString()))
                .contains("broken.pem");
    }

    @Test
    void a_port_that_cannot_be() throws Exception {
        assertThat(server("--port", "70000")).contains("port");
    }

    @Test
    void a_video_file_that_is_not_there() throws Exception {
        assertThat(agent("ws://127.0.0.1:9/signaling", path("missing.mp4"))).contains("missing.mp4");
    }

    @Test
    void a_secret_file_that_holds_none() throws Exception {
        Path file = Files.writeString(directory.resolve("room-secret"), "61 characters, and no hexadecimal digits");

        assertThat(agent("ws://127.0.0.1:9/signaling", "test", "--secret-file", file.toString()))
                .contains("room-secret");
        assertThat(file).hasContent("61 characters, and no hexadecimal digits");
    }

    @Test
    void a_server_that_is_none() throws Exception {
        HttpServer http = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
        http.start();
        try {
            String url = "ws://127.0.0.1:" + http.getAddress().getPort() + "/signaling";

            assertThat(agent(url, "test")).contains("127.0.0.1");
        } finally {
            http.stop(0);
        }
    }

    @Test
    void a_certificate_that_does_not_fit_its_pin() throws Exception {
        try (Town town = Town.build()) {
            town.startServer();

            assertThat(agent(town.address().url(), "test", "--pin", "0".repeat(64)))
                    .containsIgnoringCase("pin");
        }
    }

    @Test
    void a_link_that_is_none() throws Exception {
        String secret = "0123456789abcdef".repeat(4);

        String sentence = refused(
                Program.VIEWER,
                "fernblick://127.0.0.1/#" + secret.substring(1) + "\n",
                "--add",
                "-",
                "--data-dir",
                path("viewer"));

        assertThat(sentence).doesNotContain(secret.substring(1));
    }

    @Test
    void options_that_do_not_exist() throws Exception {
        for (Program program : Program.values()) {
            assertThat(refused(program, "", "--no-such-option")).contains("--no-such-option");
        }
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    private static String server(String... arguments) throws IOException, InterruptedException {
        return refused(Program.SERVER, "", arguments);
    }

    private String agent(String url, String source, String... more) throws IOException, InterruptedException {
        List<String> arguments =
                new ArrayList<>(List.of("run", "--server", url, "--source", source, "--state-dir", path("camera")));
        arguments.addAll(Arrays.asList(more));
        return refused(Program.AGENT, "", arguments.toArray(String[]::new));
    }

    /** What the program says about that; it must be a sentence, and no more than a hint where to read on. */
    private static String refused(Program program, String input, String... arguments)
            throws IOException, InterruptedException {
        try (RunningProgram running = RunningProgram.start(
                program.command(),
                Programs.byScript(ScriptTest.SCRIPT).command(program, Arrays.asList(arguments)),
                ScriptTest.AS_IT_IS)) {
            running.type(input);
            assertThat(running.awaitExit(PATIENCE))
                    .as("%s: %s", program, running.printed())
                    .hasValue(2);
            List<String> lines = running.printed().stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("Try '"))
                    .toList();
            assertThat(lines).hasSize(1);
            assertThat(lines.get(0)).doesNotContain("Exception").hasSizeGreaterThan(15);
            return lines.get(0);
        }
    }
}
