package io.github.fernblick.architecture;

import java.util.Set;

/** The classes that may turn a room secret into text or bytes: they store it, show it to its owner, or derive from it. */
final class SecretKeepers {
    static final Set<String> NAMES = Set.of(
            "io.github.fernblick.agent.state.SecretFile",
            "io.github.fernblick.desktop.storage.SecretsFormat",
            "io.github.fernblick.signaling.link.PairingLink",
            "io.github.fernblick.signaling.secret.RoomKeys",
            "io.github.fernblick.signaling.secret.RoomSecret");

    private SecretKeepers() {}
}
