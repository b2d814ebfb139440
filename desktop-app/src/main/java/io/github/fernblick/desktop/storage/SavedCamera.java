package io.github.fernblick.desktop.storage;

import java.net.URI;
import java.util.Optional;

/**
 * A remembered camera. Its room secret is kept apart, in {@link SecretStore}, under the same {@code id}.
 *
 * @param id ours alone: random, meaning nothing to anybody else
 * @param server {@code wss://HOST[:PORT]/signaling}, or {@code ws:} where that was asked for
 * @param pin the SHA-256 of the server's certificate, 64 lower-case hexadecimal digits
 * @param openMode whether signals go unsealed
 * @param inTab whether it is watched: its tab is open
 */
public record SavedCamera(String id, String name, URI server, Optional<String> pin, boolean openMode, boolean inTab) {

    public SavedCamera named(String newName) {
        return new SavedCamera(id, newName, server, pin, openMode, inTab);
    }

    public SavedCamera inTab(boolean nowInTab) {
        return new SavedCamera(id, name, server, pin, openMode, nowInTab);
    }
}
