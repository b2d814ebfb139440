package io.github.fernblick.demo.screen;

import io.github.fernblick.demo.program.RunningProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A screen in memory (Xvfb), which only who has its file may look at. */
public final class VirtualScreen implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int COOKIE_LENGTH = 16;

    private final RunningProgram server;
    private final String display;
    private final Path authority;

    private VirtualScreen(RunningProgram server, String display, Path authority) {
        this.server = server;
        this.display = display;
        this.authority = authority;
    }

    /**
     * Starts one on a free display number.
     *
     * @param directory for the file by which it is used
     * @throws IOException if there is no Xvfb, or it does not start; the message says so to a person
     */
    public static VirtualScreen start(Path directory, int width, int height, SecureRandom random)
            throws IOException, InterruptedException {
        Path authority = Files.createFile(
                directory.resolve("xauthority"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        byte[] cookie = new byte[COOKIE_LENGTH];
        random.nextBytes(cookie);
        Files.write(authority, XAuthority.file(cookie));
        RunningProgram server = RunningProgram.start(
                "the virtual screen",
                List.of(
                        "Xvfb",
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        width + "x" + height + "x24",
                        "-nolisten",
                        "tcp",
                        "-noreset",
                        "-auth",
                        authority.toString()),
                Map.of());
        // It takes a free number and prints that as soon as it answers.
        Optional<String> number = server.awaitLine(
                line -> NUMBER.matcher(line).matches() ? Optional.of(line) : Optional.empty(), PATIENCE);
        if (number.isEmpty()) {
            server.close();
            throw new IOException("The virtual screen (Xvfb) did not start: " + String.join(" ", server.printed()));
        }
        return new VirtualScreen(server, ":" + number.get(), authority);
    }

    /** What a program needs in its environment to show itself there. */
    public Map<String, String> environment() {
        return Map.of("DISPLAY", display, "XAUTHORITY", authority.toString(), "WAYLAND_DISPLAY", "");
    }

    @Override
    public void close() {
        server.close();
    }
}
