package io.github.fernblick.agent.cli;

import io.github.fernblick.agent.state.SecretFile;
import io.github.fernblick.agent.state.StateException;
import io.github.fernblick.signaling.link.PairingLink;
import io.github.fernblick.signaling.link.ParsedLink;
import io.github.fernblick.signaling.secret.RoomSecret;
import java.io.PrintWriter;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pair}: shows what a viewer needs to see this camera. */
@Command(
        name = "pair",
        mixinStandardHelpOptions = true,
        versionProvider = AgentVersion.class,
        description = {
            "Shows the pairing links and a QR code, for those who shall see this camera.",
            "They hold the room secret: whoever has one can watch. So they are shown on a terminal only, lest they end up"
                    + " in a log; a script asks for the link with --print-link."
        },
        footer = {
            "",
            "Examples:",
            "  Show the links and the QR code:",
            "    fernblick-agent pair --server wss://home.example --name Yard",
            "  Take the camera away from all who have it, at once; the running agent moves by itself:",
            "    fernblick-agent pair --server wss://home.example --name Yard --new",
            "  Hand the link to a viewer on this machine:",
            "    fernblick-agent pair --server ws://127.0.0.1:9000 --print-link | fernblick-viewer --add -"
        })
final class PairCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Mixin
    private final RoomOptions room = new RoomOptions();

    @Option(
            names = "--new",
            description = "Make a new room secret first. The old one opens nothing any more: a running agent ends all"
                    + " sessions within seconds, and everybody has to be paired again.")
    private boolean fresh;

    @Option(
            names = "--print-link",
            description = "Print nothing but the fernblick: link, and wherever standard output goes: for a pipe.")
    private boolean printLink;

    PairCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!console.terminal() && !printLink) {
            throw WrongUse.of(
                    spec,
                    "A pairing link is a secret and is shown on a terminal only; to hand it to a program, use"
                            + " --print-link.");
        }
        URI server = room.server();
        Optional<String> pin = room.pin();
        String name = room.name(console);
        RoomSecret secret = secret(room.secretFile(console));
        ParsedLink parsed = PairingLink.to(server, secret, Optional.of(name), pin, room.open());
        if (!(parsed instanceof ParsedLink.Valid valid)) {
            throw new IllegalStateException("the options were checked for what a link can't say");
        }
        PairingLink link = valid.link();
        if (printLink) {
            console.out().println(link.appLink());
        } else {
            show(name, link);
        }
        return CommandLine.ExitCode.OK;
    }

    private RoomSecret secret(SecretFile file) {
        SecureRandom random = new SecureRandom();
        try {
            return fresh ? file.replace(random) : file.readOrCreate(random);
        } catch (StateException e) {
            throw WrongUse.of(spec, e.sentence());
        }
    }

    private void show(String name, PairingLink link) {
        PrintWriter out = console.out();
        QrCode code = QrCode.of(link.webLink());
        boolean colours = !"dumb".equals(console.environment().get("TERM"));
        List<String> lines = colours ? code.colouredLines() : code.lines();
        out.println();
        lines.forEach(out::println);
        out.println();
        out.println("Scan this with a phone, or paste a link into the viewer (Add camera):");
        out.println();
        out.println("  " + link.appLink());
        out.println();
        out.println("  " + link.webLink());
        out.println();
        if (fresh) {
            out.println("This is a new secret for " + name + ". What was shown before opens nothing any more.");
        } else {
            out.println("Whoever has this can watch " + name + ". To take it back from everybody: pair --new");
        }
    }
}
