package io.github.fernblick.benchmarks.signaling;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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

    @Option(names = "--server-jar", required = true, description = "The signaling server's jar.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path serverJar;

    @Option(names = "--node-script", required = true, description = "The Node server, its ws package within reach.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path nodeScript;

    @Option(names = "--quick", description = "A rough figure in less than a minute.")
    private boolean quick;

    @Override
    public Integer call() throws InterruptedException {
        List<Double> ourRelays = new ArrayList<>();
        List<Double> theirRelays = new ArrayList<>();
        List<Double> ourJoins = new ArrayList<>();
        List<Double> theirJoins = new ArrayList<>();
        // In turn, in fresh processes: what the machine does meanwhile hits both.
        for (int round = 0; round < (quick ? 1 : 5); round++) {
            try (ServerProcess ours = ServerProcess.fernblick(serverJar)) {
                measure(ours, ourRelays, ourJoins);
            }
            try (ServerProcess theirs = ServerProcess.node(nodeScript)) {
                measure(theirs, theirRelays, theirJoins);
            }
        }
        tell("relay_fernblick", median(ourRelays), "signals/s");
        tell("relay_node_ws", median(theirRelays), "signals/s");
        tell("join_fernblick", median(ourJoins), "joins/s");
        tell("join_node_ws", median(theirJoins), "joins/s");
        double heap = heapPerIdleClient(quick ? 2_000 : 9_000);
        out().println(String.format(
                Locale.ROOT,
                "relay ratio %.2f, join ratio %.2f, heap per idle client %.1f KB",
                median(ourRelays) / median(theirRelays),
                median(ourJoins) / median(theirJoins),
                heap / 1024));
        out().flush();
        return 0;
    }

    private void measure(ServerProcess server, List<Double> relays, List<Double> joins) throws InterruptedException {
        // Joins first warm up what relaying needs as well.
        int inAll = quick ? 2_000 : 6_000;
        new JoinLoad(50, inAll).run(server.port());
        joins.add(new JoinLoad(50, inAll).run(server.port()));
        Duration warmUp = Duration.ofSeconds(quick ? 2 : 4);
        relays.add(new RelayLoad(50, 4, 400).run(server.port(), warmUp, Duration.ofSeconds(quick ? 3 : 6)));
    }

    private double heapPerIdleClient(int clients) throws InterruptedException {
        try (ServerProcess server = ServerProcess.fernblick(serverJar, "-Xmx512m")) {
            // What is loaded and allocated once, by the first clients, is not theirs.
            IdleLoad.of(server.port(), 100).close();
            long empty = server.liveHeap();
            try (IdleLoad idle = IdleLoad.of(server.port(), clients)) {
                long full = server.liveHeap();
                tell("idle_clients_dropped", idle.dropped(), "clients");
                return (full - empty) / (double) clients;
            }
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private void tell(String name, double value, String unit) {
        out().println(String.format(Locale.ROOT, "%s %.0f %s", name, value, unit));
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
