package io.github.fernblick.server.access;

import io.github.fernblick.signaling.message.IceServer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes credentials for TURN servers that share a secret with this one, by the TURN REST scheme
 * (draft-uberti-behave-turn-rest): nothing of them is stored, here or there. Thread-safe.
 */
public final class TurnCredentials {
    public static final Duration LIFETIME = Duration.ofHours(1);

    private static final String ALGORITHM = "HmacSHA1";

    private final List<String> uris;
    private final SecretKeySpec secret;
    private final Clock clock;
    private final SecureRandom random;

    /**
     * @param uris as RFC 7065 has them
     * @param secret coturn's {@code static-auth-secret}
     */
    public TurnCredentials(List<String> uris, String secret, Clock clock, SecureRandom random) {
        this.uris = List.copyOf(uris);
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.clock = clock;
        this.random = random;
    }

    /** The servers, with credentials that nobody else has. */
    public IceServer issue() {
        byte[] name = new byte[8];
        random.nextBytes(name);
        long expiry = clock.instant().plus(LIFETIME).getEpochSecond();
        String user = expiry + ":" + HexFormat.of().formatHex(name);
        return new IceServer(uris, Optional.of(user), Optional.of(password(user)));
    }

    private String password(String user) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return Base64.getEncoder().encodeToString(mac.doFinal(user.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "TurnCredentials" + uris;
    }
}
