package io.github.fernblick.benchmarks.signaling;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The signaling server and one on Node's {@code ws} that does the same work, in turn on the same machine: signals and joins in
 * a second, and the heap that an idle client takes. The load shares the processors with the server under test, alike for both.
 */
@Command(name = "signaling", description = "The signaling server beside one on Node's ws, in turn.")
public final class SignalingBench implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final ServerUnderTest server = new ServerUnderTest();

    @Option(names = "--node-script", required = true, description = "The Node server, its ws package within reach.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path nodeScript;

    @Option(names = "--quick", description = "A rough figure in less than a minute.")
    private boolean quick;

    @Option(names = "--rounds", description = "How often each is measured, with --quick once (${DEFAULT-VALUE}).")
    private int rounds = 5;

    @Override
    public Integer call() throws InterruptedException {
        Tally ours = new Tally();
        Tally theirs = new Tally();
        // In turn, in fresh processes: what the machine does meanwhile hits both.
        for (int round = 0; round < (quick ? 1 : rounds); round++) {
            try (ServerProcess process = ServerProcess.fernblick(server)) {
                measure(process, ours);
            }
            try (ServerProcess process = ServerProcess.node(nodeScript)) {
                measure(process, theirs);
            }
        }
        tell("fernblick", ours);
        tell("node_ws", theirs);
        double heap = heapPerIdleClient(quick ? 2_000 : 9_000);
        out().println(String.format(
                Locale.ROOT,
                "relay ratio %.2f, join ratio %.2f, heap per idle client %.1f KB",
                ours.relays.median() / theirs.relays.median(),
                ours.joins.median() / theirs.joins.median(),
                heap / 1024));
        out().flush();
        return 0;
    }

    /** What was seen of one server, round by round. */
    private static final class Tally {
        final Median relays = new Median();
        final Median relayCosts = new Median();
        final Median joins = new Median();
        final Median joinCosts = new Median();
    }

    private void measure(ServerProcess process, Tally tally) throws InterruptedException {
        // Joins first warm up what relaying needs as well. Both servers compile while they run, one for longer than the
        // other; what is measured is what they do on most of their days.
        int inAll = quick ? 4_000 : 10_000;
        new JoinLoad(50, (quick ? 1 : 4) * inAll).run(process);
        Rate joins = new JoinLoad(50, inAll).run(process);
        tally.joins.add(joins.perSecond());
        tally.joinCosts.add(joins.microsecondsEach());
        Duration warmUp = Duration.ofSeconds(quick ? 4 : 6);
        Rate relays = new RelayLoad(50, 4, 400).run(process, warmUp, Duration.ofSeconds(quick ? 3 : 6));
        tally.relays.add(relays.perSecond());
        tally.relayCosts.add(relays.microsecondsEach());
    }

    private void tell(String who, Tally tally) {
        tell("relay_" + who, tally.relays.median(), "signals/s");
        tell("relay_cpu_" + who, tally.relayCosts.median(), "us/signal");
        tell("join_" + who, tally.joins.median(), "joins/s");
        tell("join_cpu_" + who, tally.joinCosts.median(), "us/join");
    }

    private double heapPerIdleClient(int clients) throws InterruptedException {
        try (ServerProcess process = ServerProcess.fernblick(server, "-Xmx512m")) {
            // What is loaded and allocated once, by the first clients, is not theirs.
            IdleLoad.of(process.port(), 100).close();
            long empty = process.liveHeap();
            try (IdleLoad idle = IdleLoad.of(process.port(), clients)) {
                long full = process.liveHeap();
                tell("idle_clients_dropped", idle.dropped(), "clients");
                return (full - empty) / (double) clients;
            }
        }
    }

    private void tell(String name, double value, String unit) {
        out().println(String.format(Locale.ROOT, "%s %.1f %s", name, value, unit));
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
