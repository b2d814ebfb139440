package io.github.fernblick.demo.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A program in a process of its own. What it prints, standard output and errors together, is kept. Thread-safe.
 *
 * <p>Closing ends it as a person would, and by force if that does not help.
 */
public final class RunningProgram implements AutoCloseable {
    private static final Duration MANNERS = Duration.ofSeconds(10);

    private final String name;
    private final Process process;
    private final OutputLines output = new OutputLines();
    private final Thread reader;

    private RunningProgram(String name, Process process) {
        this.name = name;
        this.process = process;
        this.reader = new Thread(this::read, "output of " + name);
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts a program.
     *
     * @param name what it is called in sentences
     * @param environment added to this process' own
     * @throws IOException if there is no such program
     */
    public static RunningProgram start(String name, List<String> command, Map<String, String> environment)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new RunningProgram(name, builder.start());
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
            }
        } catch (IOException e) {
            // The process is gone, and with it the pipe.
        } finally {
            output.end();
        }
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Types {@code text} and ends the input. */
    public RunningProgram type(String text) {
        try (Writer input = process.outputWriter(StandardCharsets.UTF_8)) {
            input.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " takes no input", e);
        }
        return this;
    }

    /** What {@code reading} makes of the first line printed that it makes something of; nothing if none comes in time. */
    public <T> Optional<T> awaitLine(Function<String, Optional<T>> reading, Duration patience)
            throws InterruptedException {
        return output.await(0, reading, patience);
    }

    /** The same, with nothing that was printed before the call. */
    public <T> Optional<T> awaitNewLine(Function<String, Optional<T>> reading, Duration patience)
            throws InterruptedException {
        return output.await(output.all().size(), reading, patience);
    }

    /** All that was printed so far. */
    public List<String> printed() {
        return output.all();
    }

    /** The exit code; nothing if the program still runs after {@code patience}. */
    public OptionalInt awaitExit(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return OptionalInt.empty();
        }
        reader.join(MANNERS.toMillis());
        return OptionalInt.of(process.exitValue());
    }

    /** Ends it at once, as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        // Process.destroy would close the pipes too, and with them lose what the program says on leaving.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(MANNERS.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
