package io.github.fernblick.server.tls;

import io.github.fernblick.server.time.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the certificate's files now and then, and exchanges the identity when they have changed. Files that are replaced
 * one after the other do not fit for a moment: then the old identity stays until they do.
 */
public final class CertificateWatch {
    private static final Logger LOG = LoggerFactory.getLogger(CertificateWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Path certificates;
    private final Path key;
    private final ServerIdentity identity;
    private final Executor executor;

    /** Of what was read last, whether it could be used or not. Owned by the executor. */
    private String fingerprint;

    /** @param executor may block; runs one task at a time */
    public CertificateWatch(Path certificates, Path key, ServerIdentity identity, Executor executor) {
        this.certificates = certificates;
        this.key = key;
        this.identity = identity;
        this.executor = executor;
        this.fingerprint = fingerprint();
    }

    /** Looks from now on, for as long as there is time. */
    public void start(Time time) {
        time.every(EVERY, () -> executor.execute(this::look));
    }

    private void look() {
        String now = fingerprint();
        if (now.equals(fingerprint)) {
            return;
        }
        fingerprint = now;
        try {
            TlsIdentity next = PemFiles.read(certificates, key);
            identity.exchange(next);
            LOG.info("The certificate was read anew; it is valid until {}", next.expiry());
        } catch (UnusableCertificateException unusable) {
            LOG.warn("The old certificate stays: {}", unusable.sentence());
        }
    }

    /** Of what the files hold, wherever links lead: tools replace files, links, or directories. */
    private String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(certificates));
            digest.update(Files.readAllBytes(key));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            return "";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
