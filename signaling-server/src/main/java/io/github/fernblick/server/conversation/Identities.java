package io.github.fernblick.server.conversation;

import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.ResumeToken;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes the names that the server gives (protocol, section 2): 128 bits from a secure source. Thread-safe. */
public final class Identities {
    private final SecureRandom random;

    public Identities(SecureRandom random) {
        this.random = random;
    }

    ClientId newClientId() {
        return new ClientId(newHex());
    }

    ResumeToken newResumeToken() {
        return new ResumeToken(newHex());
    }

    private String newHex() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
