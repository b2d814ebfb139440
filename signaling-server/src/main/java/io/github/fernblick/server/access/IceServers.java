package io.github.fernblick.server.access;

import io.github.fernblick.signaling.message.IceServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The STUN and TURN servers that clients are told of.
 *
 * @param open what everybody is told
 * @param turn what only those are handed who are entitled to it
 */
public record IceServers(List<IceServer> open, Optional<TurnCredentials> turn) {
    public static final IceServers NONE = new IceServers(List.of(), Optional.empty());

    public IceServers {
        open = List.copyOf(open);
    }

    /** All, with fresh credentials. */
    public List<IceServer> entitled() {
        List<IceServer> all = new ArrayList<>(open);
        turn.ifPresent(credentials -> all.add(credentials.issue()));
        return all;
    }
}
