package io.github.fernblick.server.conversation;

import java.net.InetAddress;

/** What a log calls a client: by its address if whoever runs the server asked for that, else by nothing. */
public final class ClientNames {
    private final boolean addresses;

    /** @param addresses whether a log may tell them */
    public ClientNames(boolean addresses) {
        this.addresses = addresses;
    }

    /** To be put behind a word: {@code " at 203.0.113.7"}, or nothing. */
    String of(InetAddress client) {
        return addresses ? " at " + client.getHostAddress() : "";
    }
}
