package io.github.fernblick.journeys;

import io.github.fernblick.demo.program.RunningProgram;
import java.io.IOException;

/** POSIX signals, as a terminal or a service manager sends them. */
final class Signals {
    private Signals() {}

    /** @param signal by its name: {@code INT}, {@code TERM} */
    static void send(String signal, RunningProgram program) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(program.pid()))
                .start()
                .waitFor();
    }
}
