package io.github.fernblick.rtc.sdp;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who begins the DTLS handshake (RFC 4145, section 4; RFC 8842). */
public enum Setup {
    ACTPASS,
    ACTIVE,
    PASSIVE;

    static Optional<Setup> parse(String value) {
        return Arrays.stream(values())
                .filter(setup -> setup.sdpName().equals(value))
                .findFirst();
    }

    public String sdpName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
