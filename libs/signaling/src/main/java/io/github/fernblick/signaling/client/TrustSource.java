package io.github.fernblick.signaling.client;

import javax.net.ssl.X509ExtendedTrustManager;

/** Whom to trust where no certificate is pinned. Thread-safe; may take a while when asked first. */
@FunctionalInterface
interface TrustSource {
    X509ExtendedTrustManager trustManager();
}
