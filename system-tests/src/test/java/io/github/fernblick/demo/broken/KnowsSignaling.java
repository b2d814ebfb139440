package io.github.fernblick.demo.broken;

import io.github.fernblick.signaling.secret.RoomSecret;

/** Breaks a rule on purpose. */
public interface KnowsSignaling {
    RoomSecret secret();
}
