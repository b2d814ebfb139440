package io.github.fernblick.server.transport;

import io.github.fernblick.server.tls.TlsIdentity;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import org.glassfish.grizzly.ssl.SSLEngineConfigurator;

/** What of TLS is spoken (RFC 9325). */
final class TlsConfiguration {
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private TlsConfiguration() {}

    static SSLEngineConfigurator of(TlsIdentity identity) {
        SSLContext context = identity.context();
        SSLEngineConfigurator configurator = new SSLEngineConfigurator(context, false, false, false);
        configurator.setEnabledProtocols(PROTOCOLS);
        configurator.setEnabledCipherSuites(
                Arrays.stream(context.getSupportedSSLParameters().getCipherSuites())
                        .filter(TlsConfiguration::isRecommended)
                        .toArray(String[]::new));
        return configurator;
    }

    /** Of TLS 1.2 only what has forward secrecy and authenticated encryption (section 4.2). */
    private static boolean isRecommended(String suite) {
        boolean authenticated = suite.contains("_GCM_") || suite.contains("_CHACHA20_");
        boolean tls13 = suite.startsWith("TLS_AES_") || suite.startsWith("TLS_CHACHA20_");
        return authenticated && (tls13 || suite.startsWith("TLS_ECDHE_"));
    }
}
