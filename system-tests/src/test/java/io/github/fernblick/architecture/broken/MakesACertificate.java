package io.github.fernblick.architecture.broken;

import org.bouncycastle.cert.X509CertificateHolder;

/** Breaks a rule on purpose. */
public interface MakesACertificate {
    X509CertificateHolder certificate();
}
