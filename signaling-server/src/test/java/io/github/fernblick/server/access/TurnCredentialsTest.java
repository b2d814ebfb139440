package io.github.fernblick.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.signaling.message.IceServer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Protocol, section 4: TURN credentials. */
class TurnCredentialsTest {
    private static final List<String> URIS = List.of("turn:turn.example:3478", "turns:turn.example:5349");
    private static final String SECRET = "0123456789abcdef";

    private final TurnCredentials credentials = new TurnCredentials(
            URIS, SECRET, Clock.fixed(Instant.ofEpochSecond(1_000_000), ZoneOffset.UTC), new SecureRandom());

    @Test
    void theUserIsTheTimeOfExpiryAndSomethingRandom() {
        IceServer server = credentials.issue();

        assertThat(server.urls()).isEqualTo(URIS);
        assertThat(server.username().orElseThrow()).matches("1003600:[0-9a-f]{16}");
        assertThat(credentials.issue().username()).isNotEqualTo(server.username());
    }

    @Test
    void thePasswordIsWhatOpensslMakesOfUserAndSecret() throws Exception {
        IceServer server = credentials.issue();

        Process openssl = new ProcessBuilder("openssl", "dgst", "-sha1", "-hmac", SECRET, "-binary").start();
        try (var in = openssl.getOutputStream()) {
            in.write(server.username().orElseThrow().getBytes(StandardCharsets.US_ASCII));
        }
        byte[] mac = openssl.getInputStream().readAllBytes();
        assertThat(openssl.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(server.credential()).hasValue(Base64.getEncoder().encodeToString(mac));
    }

    @Test
    void nothingSecretIsPrinted() {
        assertThat(credentials).asString().doesNotContain(SECRET);
        IceServer server = credentials.issue();
        assertThat(server).asString().doesNotContain(server.credential().orElseThrow());
    }
}
