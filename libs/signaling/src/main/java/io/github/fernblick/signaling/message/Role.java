package io.github.fernblick.signaling.message;

import java.util.Optional;

/** What a client is in its room (protocol, section 2). */
public enum Role {
    /** Sends pictures, watches nobody. */
    CAMERA("camera"),
    /** Watches, sends nothing but perhaps talk. */
    VIEWER("viewer"),
    /** Sends and watches; the default. */
    PEER("peer"),
    /** Stands between all others of its room. */
    RELAY("relay");

    private final String wireName;

    Role(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** The role of that name, empty when there is none. */
    public static Optional<Role> ofWireName(String name) {
        for (Role role : values()) {
            if (role.wireName.equals(name)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
