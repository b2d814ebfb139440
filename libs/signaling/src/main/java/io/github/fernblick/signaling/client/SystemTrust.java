package io.github.fernblick.signaling.client;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** The authorities that this system, or its Java runtime, trusts. Read when first needed. */
final class SystemTrust implements TrustSource {
    // Guarded by this.
    private @Nullable X509ExtendedTrustManager loaded;

    @Override
    public synchronized X509ExtendedTrustManager trustManager() {
        X509ExtendedTrustManager manager = loaded;
        if (manager == null) {
            manager = of(null);
            loaded = manager;
        }
        return manager;
    }

    /** Trusts what {@code store} holds; without one, the runtime's own. */
    static X509ExtendedTrustManager of(@Nullable KeyStore store) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager extended) {
                    return extended;
                }
            }
            throw new IllegalStateException("this Java runtime checks no certificates");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime's certificates cannot be read", e);
        }
    }
}
