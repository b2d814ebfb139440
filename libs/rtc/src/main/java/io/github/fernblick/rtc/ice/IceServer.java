package io.github.fernblick.rtc.ice;

import java.util.List;
import java.util.Optional;

/**
 * W3C {@code RTCIceServer}.
 *
 * @param urls {@code stun:} and {@code turn:} URLs over UDP (RFC 7064, RFC 7065); others are passed over
 */
public record IceServer(List<String> urls, Optional<String> username, Optional<String> credential) {
    public IceServer {
        urls = List.copyOf(urls);
    }

    /** Never the credential, nor the name it goes with. */
    @Override
    public String toString() {
        return "IceServer[urls=" + urls.size() + "]";
    }
}
