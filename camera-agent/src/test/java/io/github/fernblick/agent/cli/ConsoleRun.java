package io.github.fernblick.agent.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/** One run of the program, with what it printed. */
record ConsoleRun(int exitCode, String out, String err) {

    static ConsoleRun at(boolean terminal, Path home, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(
                new PrintWriter(out, true), new PrintWriter(err, true), terminal, Map.of("TERM", "xterm"), home);
        int exitCode = AgentCommand.execute(console, arguments);
        return new ConsoleRun(exitCode, out.toString(), err.toString());
    }
}
