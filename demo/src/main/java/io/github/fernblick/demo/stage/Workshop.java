package io.github.fernblick.demo.stage;

import io.github.fernblick.demo.program.RunningProgram;
import io.github.fernblick.demo.screen.VirtualScreen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a demonstration uses and leaves behind no trace of: a private directory, a screen, processes. Closing, or ending this
 * process with Ctrl+C, ends them all. Thread-safe.
 */
public final class Workshop implements AutoCloseable {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private final Path directory;
    private final Map<String, String> environment = new HashMap<>(); // written while opening only
    private final Deque<AutoCloseable> open = new ArrayDeque<>(); // this
    private boolean closed; // this
    private final Thread onExit = new Thread(this::clear, "leave nothing behind");

    private Workshop(Path directory) {
        this.directory = directory;
    }

    /**
     * @param screenIsThere whether the environment names a screen; otherwise a virtual one is started
     * @throws IOException if there is no place or no screen to be had; the message is for a person
     */
    public static Workshop open(boolean screenIsThere, SecureRandom random) throws IOException, InterruptedException {
        Workshop workshop = new Workshop(Files.createTempDirectory("fernblick-demo")); // 0700
        Runtime.getRuntime().addShutdownHook(workshop.onExit);
        try {
            if (!screenIsThere) {
                VirtualScreen screen = VirtualScreen.start(workshop.directory, WIDTH, HEIGHT, random);
                workshop.keep(screen);
                workshop.environment.putAll(screen.environment());
            }
            return workshop;
        } catch (IOException | InterruptedException e) {
            workshop.close();
            throw e;
        }
    }

    public Path directory() {
        return directory;
    }

    /** Starts a program on the workshop's screen. */
    public RunningProgram start(String name, List<String> command, Map<String, String> more) throws IOException {
        Map<String, String> whole = new HashMap<>(environment);
        whole.putAll(more);
        RunningProgram program = RunningProgram.start(name, command, whole);
        keep(program);
        return program;
    }

    private void keep(AutoCloseable one) {
        boolean late;
        synchronized (this) {
            late = closed;
            if (!late) {
                open.push(one);
            }
        }
        if (late) {
            end(one);
        }
    }

    /** Ends all, the newest first, and removes the directory. Does nothing the second time. */
    @Override
    public void close() {
        clear();
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // The process is ending already; the hook finds nothing left to do.
        }
    }

    private void clear() {
        List<AutoCloseable> ending;
        synchronized (this) {
            closed = true;
            ending = List.copyOf(open);
            open.clear();
        }
        ending.forEach(Workshop::end);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // Another has removed it, or it is below the system's directory for temporary files, which removes it.
        }
    }

    private static void end(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            throw new IllegalStateException("a process could not be ended", e);
        }
    }
}
