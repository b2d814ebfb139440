package io.github.fernblick.architecture.broken;

import io.github.fernblick.signaling.secret.RoomSecret;

/** Breaks a rule on purpose. */
public final class RevealsTheSecret {
    private RevealsTheSecret() {}

    static String text(RoomSecret secret) {
        return secret.reveal();
    }
}
