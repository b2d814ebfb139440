package io.github.fernblick.desktop.camera;

import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.Role;
import java.time.Instant;

/**
 * Somebody else in a camera's room.
 *
 * @param since when this viewer learnt of it
 */
public record Person(ClientId id, Role role, Instant since) {
    /** What it is called in a list, as a key of the bundles. */
    public String key() {
        return switch (role) {
            case CAMERA -> "person.camera";
            case VIEWER -> "person.viewer";
            case PEER -> "person.peer";
            case RELAY -> "person.relay";
        };
    }

    /** What is said when it comes. */
    String joinedKey() {
        return switch (role) {
            case CAMERA -> "joined.camera";
            case VIEWER -> "joined.viewer";
            case PEER -> "joined.peer";
            case RELAY -> "joined.relay";
        };
    }

    /** What is said when it goes. */
    String leftKey() {
        return switch (role) {
            case CAMERA -> "left.camera";
            case VIEWER -> "left.viewer";
            case PEER -> "left.peer";
            case RELAY -> "left.relay";
        };
    }
}
