package io.github.fernblick.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            names = "--max-room-clients",
            paramLabel = "N",
            defaultValue = "" + ServerSettings.DEFAULT_MAX_ROOM_CLIENTS,
            description = "The largest room that a camera may ask for (${DEFAULT-VALUE}).")
    int maxRoomClients;

    @Option(
            names = "--max-connections",
            paramLabel = "N",
            defaultValue = "" + ServerSettings.DEFAULT_MAX_CONNECTIONS,
            description = "How many clients may be connected (${DEFAULT-VALUE}).")
    int maxConnections;

    @Option(
            names = "--log-level",
            paramLabel = "LEVEL",
            defaultValue = "info",
            description = "How much is logged to standard error: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    LogLevel logLevel = LogLevel.info;

    @Option(names = "--help", usageHelp = true, description = "Show this and end.")
    boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show version and build and end.")
    boolean version;
}
