package io.github.fernblick.server.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;

/** What tells those apart who may create rooms. Keeps its hash alone. Thread-safe. */
public final class AccessKey {
    private static final AccessKey NONE = new AccessKey(Optional.empty());

    private final Optional<byte[]> hash;

    private AccessKey(Optional<byte[]> hash) {
        this.hash = hash;
    }

    /** A server without one. */
    public static AccessKey none() {
        return NONE;
    }

    public static AccessKey of(String key) {
        return new AccessKey(Optional.of(hash(key)));
    }

    /** In a time that tells nothing of the key. */
    public Standing standing(Optional<String> shown) {
        if (hash.isEmpty()) {
            return Standing.ANYBODY;
        }
        if (shown.isEmpty()) {
            return Standing.GUEST;
        }
        return MessageDigest.isEqual(hash.get(), hash(shown.get())) ? Standing.HOST : Standing.DENIED;
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "AccessKey[" + (hash.isPresent() ? "…" : "none") + "]";
    }
}
