package io.github.fernblick.server;

/** Starts the signaling server. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(ServerCommand.run(arguments));
    }
}
