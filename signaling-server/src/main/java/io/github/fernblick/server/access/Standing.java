package io.github.fernblick.server.access;

/** What a client may do in a room, by the access key that it showed (protocol, section 4, "Access key"). */
public enum Standing {
    /** The server has no access key: everybody may create rooms, nobody is handed TURN credentials. */
    ANYBODY,
    /** It showed none: it may join rooms that are there. */
    GUEST,
    /** It showed the right one: it may create rooms, and it and those in its room are handed TURN credentials. */
    HOST,
    /** It showed a wrong one. */
    DENIED;

    public boolean mayCreate() {
        return this == ANYBODY || this == HOST;
    }
}
