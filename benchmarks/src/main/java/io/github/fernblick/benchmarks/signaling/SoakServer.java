package io.github.fernblick.benchmarks.signaling;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The signaling server under what a bad day brings. Prints what each step saw; exit code 1 when one misses its mark. */
@Command(name = "soak-server", description = "The signaling server under what a bad day brings.")
public final class SoakServer implements Callable<Integer> {
    private static final Duration MARK = Duration.ofMillis(200);

    /** For the small form, which runs among a build's other work: a client that stops others stops them for longer. */
    private static final Duration ROUGH_MARK = Duration.ofSeconds(2);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final ServerUnderTest server = new ServerUnderTest();

    @Option(names = "--short", description = "A small form of each step, in less than a minute.")
    private boolean small;

    @Option(names = "--step", description = "That one only: ${COMPLETION-CANDIDATES}.")
    private Optional<StepName> only = Optional.empty();

    private enum StepName {
        storm,
        slow_readers,
        churn,
        idle
    }

    /** One step, on a server of its own. */
    private interface Step {
        Seen run() throws InterruptedException;
    }

    @Override
    public Integer call() throws InterruptedException {
        boolean held = true;
        for (Map.Entry<StepName, Step> step : steps().entrySet()) {
            if (only.isPresent() && only.get() != step.getKey()) {
                continue;
            }
            Seen seen = step.getValue().run();
            held &= seen.held();
            out().println(seen.line());
            out().flush();
        }
        out().println(held ? "soak server: all held" : "soak server: a mark was missed");
        out().flush();
        return held ? 0 : 1;
    }

    private Map<StepName, Step> steps() {
        Map<StepName, Step> steps = new EnumMap<>(StepName.class); // In this order.
        if (small) {
            steps.put(StepName.storm, new StormTrial(server, 500)::run);
            steps.put(
                    StepName.slow_readers,
                    new SlowReadersTrial(server, 10, 25, Duration.ofSeconds(10), ROUGH_MARK)::run);
            steps.put(StepName.churn, new ChurnTrial(server, 2_000)::run);
            steps.put(StepName.idle, new IdleTrial(server, 1_000, Duration.ofSeconds(5))::run);
        } else {
            steps.put(StepName.storm, new StormTrial(server, 5_000)::run);
            steps.put(StepName.slow_readers, new SlowReadersTrial(server, 200, 500, Duration.ofSeconds(60), MARK)::run);
            steps.put(StepName.churn, new ChurnTrial(server, 100_000)::run);
            steps.put(StepName.idle, new IdleTrial(server, 10_000, Duration.ofMinutes(10))::run);
        }
        return steps;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
