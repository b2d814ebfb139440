package io.github.fernblick.desktop;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The server or the camera agent, as a process of its own from this test's class path. */
final class OtherProgram {
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private OtherProgram(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "other-program");
        reader.setDaemon(true);
        reader.start();
    }

    static OtherProgram start(String mainClass, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath(), mainClass));
        command.addAll(List.of(arguments));
        try {
            return new OtherProgram(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    /** All but the tests' own classes and resources: a log for tests is not a program's. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void read() {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
            }
        } catch (IOException killed) {
            lines.add("(its output ended: " + killed.getMessage() + ")");
        }
    }

    /** What stands in the first group of {@code wanted} in a line that it says, from now or just before. */
    String says(String wanted) throws InterruptedException {
        Pattern pattern = Pattern.compile(wanted);
        List<String> passed = new ArrayList<>();
        for (String line = next(passed, wanted); ; line = next(passed, wanted)) {
            passed.add(line);
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                return matcher.groupCount() == 0 ? line : matcher.group(1);
            }
        }
    }

    private String next(List<String> passed, String wanted) throws InterruptedException {
        String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("waited in vain for “" + wanted + "”; it said " + passed);
        }
        return line;
    }

    /** At once, as a power cut does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }
}
