package io.github.fernblick.agent.cli;

import io.github.fernblick.media.FrameSources;
import io.github.fernblick.media.SourceOffer;
import io.github.fernblick.media.source.SourceNames;
import io.github.fernblick.media.time.MediaClock;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code sources}: what can be shown from here. */
@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        versionProvider = AgentVersion.class,
        description =
                "Lists what this machine can show: cameras with their formats, the screen, the test pattern; and every"
                        + " form that --source takes.",
        footer = {
            "",
            "Examples:",
            "  What is there:",
            "    fernblick-agent sources",
            "  Show the first camera in one of its formats:",
            "    fernblick-agent run --server wss://home.example --source /dev/video0:1280x720@30"
        })
final class SourcesCommand implements Callable<Integer> {
    private final Console console;

    SourcesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        FrameSources sources = new FrameSources(MediaClock.system(), ZoneId.systemDefault(), console.environment());
        PrintWriter out = console.out();
        out.println("On this machine:");
        sources.list().forEach(offer -> print(offer, out));
        out.println();
        out.println("What --source takes, by example:");
        SourceNames.FORMS.forEach(form -> out.println("  " + form));
        return CommandLine.ExitCode.OK;
    }

    private static void print(SourceOffer offer, PrintWriter out) {
        out.printf("  %-24s %s%n", offer.name(), offer.description());
        offer.formats().forEach(format -> out.println("      " + format));
    }
}
