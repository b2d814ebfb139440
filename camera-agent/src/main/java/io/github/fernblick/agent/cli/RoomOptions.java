package io.github.fernblick.agent.cli;

import io.github.fernblick.agent.state.SecretFile;
import io.github.fernblick.agent.state.StateDirectory;
import io.github.fernblick.signaling.link.PairingLink;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that say which room is meant: where its server is, and where its secret is kept. */
final class RoomOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Option(
            names = "--server",
            required = true,
            paramLabel = "URL",
            description =
                    "The signaling server: wss://HOST[:PORT], with or without /signaling behind it; ws: instead of wss: (no encryption on the"
                            + " way to the server) only on this machine or in a private network.")
    @SuppressWarnings("NullAway.Init") // required
    private String server;

    @Option(
            names = "--pin",
            paramLabel = "HEX",
            description =
                    "Trust the server's certificate with this SHA-256 and no other; a self-signed server prints it.")
    private @Nullable String pin;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What people call the camera; by default this machine's name.")
    private @Nullable String name;

    @Option(
            names = "--open",
            description =
                    "Open mode: signals are not sealed and the server learns the room secret. For clients that know"
                            + " nothing else; every viewer has to choose it as well.")
    private boolean open;

    @Option(
            names = "--secret-file",
            paramLabel = "FILE",
            description =
                    "The room secret, 64 hexadecimal digits in a file that is yours alone. Made when it is not there."
                            + " By default room-secret in the state directory.")
    private @Nullable String secretFile;

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            description = "Where the agent keeps what survives a restart; by default $STATE_DIRECTORY,"
                    + " $XDG_STATE_HOME/fernblick or ~/.local/state/fernblick.")
    private @Nullable String stateDirectory;

    URI server() {
        return ServerUrl.parse(server, sentence -> WrongUse.of(spec, sentence));
    }

    /** 64 lower-case hexadecimal digits. */
    Optional<String> pin() {
        if (pin == null) {
            return Optional.empty();
        }
        if (!server().getScheme().equals("wss")) {
            throw WrongUse.of(spec, "--pin needs a server with TLS: write wss: instead of ws:.");
        }
        String hex = pin.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^sha256:", "")
                .replace(":", "");
        if (!hex.matches("[0-9a-f]{64}")) {
            throw WrongUse.of(
                    spec,
                    "--pin takes the 64 hexadecimal digits of a certificate's SHA-256, as the server prints them; these"
                            + " are " + hex.length() + " characters.");
        }
        return Optional.of(hex);
    }

    /** A name that can stand in a line of a log and in a title. */
    String name(Console console) {
        String chosen = name == null ? MachineName.of(console.environment()) : name.strip();
        if (!PairingLink.acceptsName(chosen)) {
            throw WrongUse.of(spec, "--name takes 1 to 100 characters, none of them a control character.");
        }
        return chosen;
    }

    boolean open() {
        return open;
    }

    SecretFile secretFile(Console console) {
        if (secretFile != null) {
            return new SecretFile(path("--secret-file", secretFile));
        }
        Path folder = stateDirectory == null
                ? StateDirectory.of(console.environment(), console.home())
                : path("--state-dir", stateDirectory);
        return StateDirectory.secretIn(folder);
    }

    private Path path(String option, String text) {
        try {
            if (!text.isBlank()) {
                return Path.of(text);
            }
        } catch (InvalidPathException e) {
            throw WrongUse.of(spec, option + " takes a path, and this is none.");
        }
        throw WrongUse.of(spec, option + " takes a path, and this is empty.");
    }
}
