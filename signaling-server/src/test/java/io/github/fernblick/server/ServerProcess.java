package io.github.fernblick.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, with standard output and standard error in files. */
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final Path errors;
    private final List<String> lines = new ArrayList<>();

    private ServerProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    static ServerProcess start(Path directory, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@src/main/jvm/server.args", // As the script starts it.
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Path errors = Files.createTempFile(directory, "errors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // Java announces it on standard error.
        return new ServerProcess(builder.start(), errors);
    }

    /** Waits until it listens. */
    ServerProcess ready() throws IOException {
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
            if (line.startsWith("Listening on ")) {
                return this;
            }
        }
        throw new AssertionError("It ended: " + lines + errors());
    }

    /** What it has printed until it was ready. */
    List<String> lines() {
        return lines;
    }

    /** The line that begins with {@code start}, without that. */
    String line(String start) {
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(start + " is not in " + lines));
    }

    int port() {
        return URI.create(line("Listening on ")).getPort();
    }

    TestClient client() throws IOException {
        return TestClient.over(new Socket(InetAddress.getLoopbackAddress(), port()), "127.0.0.1:" + port())
                .greeted();
    }

    /** Ends it as systemd does. */
    void terminate() {
        process.destroy();
    }

    /** Waits for its end. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("It did not end");
        }
        return process.exitValue();
    }

    String errors() throws IOException {
        return Files.readString(errors);
    }

    /** Everything that it printed and {@link #ready} has not read. */
    String output() throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
