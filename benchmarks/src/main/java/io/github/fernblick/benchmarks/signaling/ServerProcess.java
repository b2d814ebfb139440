package io.github.fernblick.benchmarks.signaling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A signaling server in a process of its own, on a free loopback port. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("Listening on ws://[^:]+:(\\d+)/signaling.*");

    /** One line for each generation, or for all; what is said of their parts has no total, and metaspace is no heap. */
    private static final Pattern USED_HEAP = Pattern.compile("(?:heap|generation|Gen)\\s+total \\d+K, used (\\d+)K");

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ServerProcess fernblick(ServerUnderTest server, String... jvmOptions) {
        return fernblickOn(0, server, jvmOptions);
    }

    /** @param port 0 for one that is free */
    static ServerProcess fernblickOn(int port, ServerUnderTest server, String... jvmOptions) {
        List<String> command = new ArrayList<>(List.of(java(), "@" + server.jvm()));
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of(
                "-jar", server.jar().toString(), "--plain", "--host", "127.0.0.1", "--port", String.valueOf(port)));
        return start(command);
    }

    static ServerProcess node(Path script) {
        return start(List.of("node", script.toString(), "0"));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static ServerProcess start(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                Matcher listening = LISTENING.matcher(line);
                if (listening.matches()) {
                    drain(output);
                    return new ServerProcess(process, Integer.parseInt(listening.group(1)));
                }
            }
            throw new IllegalStateException(command.get(0) + " ended before it listened");
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    /** What nobody reads would fill the pipe and stop the server. */
    private static void drain(BufferedReader output) {
        Thread drain = new Thread(
                () -> output.lines().forEach(line -> {
                    // Not of interest.
                }),
                "server-output");
        drain.setDaemon(true);
        drain.start();
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** Processor time since its start. */
    Duration cpu() {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("the system does not tell processor times"));
    }

    /** Bytes of heap that are used after a full collection; of a Java server only. */
    long liveHeap() {
        jcmd("GC.run");
        long kilobytes = USED_HEAP
                .matcher(jcmd("GC.heap_info"))
                .results()
                .mapToLong(used -> Long.parseLong(used.group(1)))
                .sum();
        if (kilobytes == 0) {
            throw new IllegalStateException("jcmd tells the heap in a way that is not known here");
        }
        return kilobytes * 1024;
    }

    /** How many objects of that class are reachable; in a Java server only. */
    long instances(String className) {
        Pattern line = Pattern.compile("(?m)^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+" + Pattern.quote(className) + "(\\s|$)");
        Matcher found = line.matcher(jcmd("GC.class_histogram"));
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    int threads() {
        return countOf("task");
    }

    int descriptors() {
        return countOf("fd");
    }

    /** Linux tells what a process has in directories. */
    private int countOf(String kind) {
        String[] entries =
                Path.of("/proc", Long.toString(process.pid()), kind).toFile().list();
        if (entries == null) {
            throw new IllegalStateException("the system does not tell what a process holds: this takes Linux");
        }
        return entries.length;
    }

    private String jcmd(String command) {
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(process.pid()),
                            command)
                    .redirectErrorStream(true)
                    .start();
            String output = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            jcmd.waitFor();
            return output;
        } catch (IOException noJcmd) {
            throw new UncheckedIOException(noJcmd);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
