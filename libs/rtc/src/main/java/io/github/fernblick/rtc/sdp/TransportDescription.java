package io.github.fernblick.rtc.sdp;

import io.github.fernblick.rtc.dtls.Fingerprint;

/** How an end is reached: its ICE credentials (RFC 8839, section 5.4) and its DTLS identity. One for the whole bundle. */
public record TransportDescription(String usernameFragment, String password, Fingerprint fingerprint, Setup setup) {
    /** Nothing of it. */
    @Override
    public String toString() {
        return "TransportDescription[…]";
    }
}
