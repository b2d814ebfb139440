package io.github.fernblick.signaling.message;

import java.util.Optional;

/** What can go wrong, and what the connection is then closed with (protocol, section 5). */
public enum ErrorCode {
    UNSUPPORTED_DATA("unsupported-data", 1003),
    MALFORMED_MESSAGE("malformed-message", 1007),
    PROTOCOL_VIOLATION("protocol-violation", 1002),
    MESSAGE_TOO_BIG("message-too-big", 1009),
    JOIN_TIMEOUT("join-timeout", 1008),
    RATE_LIMITED("rate-limited", 1008),
    ACCESS_DENIED("access-denied", 1008),
    TOO_SLOW("too-slow", 1013),
    SERVER_FULL("server-full", 1013),
    GOING_AWAY("going-away", 1001),
    ROOM_FULL("room-full", 0),
    NO_SUCH_ROOM("no-such-room", 0),
    NO_SUCH_CLIENT("no-such-client", 0);

    private final String wireName;
    private final int closeCode;

    ErrorCode(String wireName, int closeCode) {
        this.wireName = wireName;
        this.closeCode = closeCode;
    }

    public String wireName() {
        return wireName;
    }

    /** Whether the server closes after it. One that is not leaves the connection as it was. */
    public boolean fatal() {
        return closeCode != 0;
    }

    /** The WebSocket close code (RFC 6455, section 7.4); only of a {@link #fatal()} one. */
    public int closeCode() {
        if (!fatal()) {
            throw new IllegalStateException(wireName + " closes nothing");
        }
        return closeCode;
    }

    /** The code of that name, empty when this version does not know it. */
    public static Optional<ErrorCode> ofWireName(String name) {
        for (ErrorCode code : values()) {
            if (code.wireName.equals(name)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
