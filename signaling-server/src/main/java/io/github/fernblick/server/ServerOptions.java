package io.github.fernblick.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What can be said on the command line. Filled by picocli before anything reads it. */
final class ServerOptions {
    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "0.0.0.0",
            description =
                    "Address or name to listen on. All of this machine's unless given; 127.0.0.1 for this machine alone.")
    String host = "";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "443",
            description = "Port to listen on (${DEFAULT-VALUE}); 0 for any that is free, which is printed.")
    int port;

    @Option(
            names = "--cert",
            paramLabel = "FILE",
            description = "The server's certificate in PEM form, then those that signed it.")
    Optional<Path> certificate = Optional.empty();

    @Option(names = "--key", paramLabel = "FILE", description = "The certificate's private key in PEM form.")
    Optional<Path> key = Optional.empty();

    @Option(
            names = "--self-signed",
            description = "Make a certificate once, keep it, and print its pin, which pairing links carry."
                    + " This is also what happens when neither --cert nor --plain is given.")
    boolean selfSigned;

    @Option(names = "--plain", description = "No TLS: only behind a proxy that does it, or to try things out.")
    boolean plain;

    @Option(names = "--state-dir", paramLabel = "DIRECTORY", description = "Where the self-signed certificate is kept.")
    Optional<Path> stateDirectory = Optional.empty();

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            description = "A web site, like https://cameras.example, whose pages may connect. May be repeated."
                    + " The server's own pages always may, and so may programs.")
    List<String> origins = new ArrayList<>();

    @Option(
            names = "--stun",
            paramLabel = "URL",
            description = "A STUN server, like stun:stun.example:3478, that clients are told of. May be repeated.")
    List<String> stun = new ArrayList<>();

    @Option(
            names = "--access-key-file",
            paramLabel = "FILE",
            description = "A file whose first line is the access key: only who shows it may create a room."
                    + " Viewers need it not.")
    Optional<Path> accessKeyFile = Optional.empty();

    @Option(
            names = "--turn-uri",
            paramLabel = "URI",
            description =
                    "A TURN server, like turn:turn.example:3478?transport=udp. May be repeated. Rooms that somebody"
                            + " with the access key is in are handed credentials for it.")
    List<String> turnUris = new ArrayList<>();

    @Option(
            names = "--turn-secret-file",
            paramLabel = "FILE",
            description = "A file whose first line is the secret that the TURN server shares with this one"
                    + " (coturn: static-auth-secret).")
    Optional<Path> turnSecretFile = Optional.empty();

    @Option(
            names = "--trusted-proxy",
            paramLabel = "CIDR",
            description =
                    "A proxy of yours, like 127.0.0.1 or 10.0.0.0/8, whose X-Forwarded-For tells clients' addresses."
                            + " May be repeated. Behind a proxy, without this, all clients count as one address.")
    List<String> trustedProxies = new ArrayList<>();

    @Option(
            names = "--metrics-port",
            paramLabel = "PORT",
            description = "Serve figures for Prometheus at http://HOST:PORT/metrics; 0 for any port that is free.")
    Optional<Integer> metricsPort = Optional.empty();

    @Option(
            names = "--metrics-host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address or name to serve them on (${DEFAULT-VALUE}). Whoever reaches it can read them.")
    String metricsHost = "";

    @Option(
            names = "--log-level",
            paramLabel = "LEVEL",
            defaultValue = "info",
            description = "How much is logged to standard error: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    LogLevel logLevel = LogLevel.info;

    @Option(
            names = "--log-addresses",
            description = "Tell clients' addresses in the log. Without this nobody learns them from it.")
    boolean logAddresses;

    @ArgGroup(
            validate = false,
            heading = "%nLimits. Programs on this machine are not limited, unless a proxy is trusted:%n")
    LimitOptions limits = new LimitOptions();

    @Option(names = "--help", usageHelp = true, description = "Show this and end.")
    boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show version and build and end.")
    boolean version;
}
