package io.github.fernblick.agent.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fernblick-agent}: its commands, and what is printed when one is used wrongly. */
@Command(
        name = "fernblick-agent",
        mixinStandardHelpOptions = true,
        versionProvider = AgentVersion.class,
        description = "Streams a camera to those who know its room secret, as soon as one of them watches.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  fernblick-agent run --server wss://home.example --source /dev/video0 --name Yard",
            "  fernblick-agent pair --server wss://home.example --name Yard",
            "  fernblick-agent sources",
            "",
            "Each command has more: fernblick-agent run --help",
            "Exit code: 0 done, 1 failed, 2 used wrongly."
        })
public final class AgentCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    private AgentCommand() {}

    /** Runs a command line, and returns the exit code. */
    public static int execute(Console console, String... arguments) {
        CommandLine line = new CommandLine(new AgentCommand())
                .addSubcommand(new RunCommand(console))
                .addSubcommand(new PairCommand(console))
                .addSubcommand(new SourcesCommand(console))
                .setOut(console.out())
                .setErr(console.err())
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(AgentCommand::misused);
        return line.execute(arguments);
    }

    @Override
    public void run() {
        throw WrongUse.of(spec, "Say what to do: run, pair or sources.");
    }

    private static int misused(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        command.getErr().println("fernblick-agent: " + mistake.getMessage());
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return CommandLine.ExitCode.USAGE;
    }
}
