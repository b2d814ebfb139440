package io.github.fernblick.agent.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The program was used wrongly: one sentence says how, and the exit code is 2. */
final class WrongUse {
    private WrongUse() {}

    static CommandLine.ParameterException of(CommandSpec command, String sentence) {
        return new CommandLine.ParameterException(command.commandLine(), sentence);
    }
}
