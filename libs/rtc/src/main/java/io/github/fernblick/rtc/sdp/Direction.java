package io.github.fernblick.rtc.sdp;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who sends (RFC 8866, section 6.7), as the description's author sees it. */
public enum Direction {
    SENDRECV,
    SENDONLY,
    RECVONLY,
    INACTIVE;

    public static Direction of(boolean sends, boolean receives) {
        if (sends) {
            return receives ? SENDRECV : SENDONLY;
        }
        return receives ? RECVONLY : INACTIVE;
    }

    static Optional<Direction> parse(String attribute) {
        return Arrays.stream(values())
                .filter(direction -> direction.sdpName().equals(attribute))
                .findFirst();
    }

    public boolean sends() {
        return this == SENDRECV || this == SENDONLY;
    }

    public boolean receives() {
        return this == SENDRECV || this == RECVONLY;
    }

    /** As the other end sees it. */
    public Direction reversed() {
        return of(receives(), sends());
    }

    public String sdpName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
