package io.github.fernblick.signaling.client;

import java.net.Socket;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Judges the certificate of one server on one connection, and keeps why it was refused. With a pin the pinned certificate is
 * trusted and no other, whatever its name, dates and signatures; without one the system decides, names included.
 */
final class ServerTrust extends X509ExtendedTrustManager {
    private final Optional<String> pin;
    private final TrustSource source;
    private final Failures failures;

    /** Written by the thread that shakes hands, read by whoever learns that it failed. */
    private volatile @Nullable SignalingFailure refusal;

    ServerTrust(Optional<String> pin, TrustSource source, Failures failures) {
        this.pin = pin;
        this.source = source;
        this.failures = failures;
    }

    /** Why the certificate was refused, if it was. */
    Optional<SignalingFailure> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        if (pin.isPresent()) {
            if (!CertificatePin.fits(pin.get(), chain[0])) {
                refusal = failures.wrongPin();
                throw new CertificateException("not the pinned certificate");
            }
            return;
        }
        X509ExtendedTrustManager system = source.trustManager();
        try {
            system.checkServerTrusted(chain, authType, engine);
        } catch (CertificateException e) {
            refusal = reason(chain, authType, system, e);
            throw e;
        }
    }

    private SignalingFailure reason(
            X509Certificate[] chain, String authType, X509ExtendedTrustManager system, CertificateException e) {
        try {
            chain[0].checkValidity();
            // Without the engine everything but the host's name is checked.
            system.checkServerTrusted(chain, authType);
            return failures.otherHost();
        } catch (CertificateExpiredException expired) {
            return failures.expired();
        } catch (CertificateNotYetValidException early) {
            return failures.notYetValid();
        } catch (CertificateException untrusted) {
            return pathReason(e);
        }
    }

    /** What is wrong with an authority on the way rather than with the certificate itself. */
    private SignalingFailure pathReason(CertificateException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertPathValidatorException path) {
                if (path.getReason() == BasicReason.EXPIRED) {
                    return failures.expired();
                } else if (path.getReason() == BasicReason.NOT_YET_VALID) {
                    return failures.notYetValid();
                }
            }
        }
        return failures.untrusted();
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("only engines are used here");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("only engines are used here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("no server here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("no server here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("no server here");
    }
}
