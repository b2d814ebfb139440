package io.github.fernblick.signaling.message;

import java.util.List;
import java.util.Optional;

/** W3C {@code RTCIceServer}: a STUN or TURN server, with what a TURN server asks for. */
public record IceServer(List<String> urls, Optional<String> username, Optional<String> credential) {
    public IceServer {
        urls = List.copyOf(urls);
    }

    /** Never the credential. */
    @Override
    public String toString() {
        return "IceServer" + urls;
    }
}
