package io.github.fernblick.benchmarks;

import io.github.fernblick.benchmarks.signaling.SignalingBench;
import io.github.fernblick.benchmarks.signaling.SoakServer;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Figures with their recipe, and long trials: {@code ./fernblick bench NAME}, {@code ./fernblick soak NAME}. Figures come one
 * a line, {@code name value unit}, the headline last.
 */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "NAME",
        subcommands = {SignalingBench.class, SoakServer.class})
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
