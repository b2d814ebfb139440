package io.github.fernblick.benchmarks;

import io.github.fernblick.benchmarks.signaling.SignalingBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Figures with their recipe: {@code ./fernblick bench NAME}. Each prints one a line, {@code name value unit}, its headline last. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "NAME",
        subcommands = SignalingBench.class)
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
