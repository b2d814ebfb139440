package io.github.fernblick.server.transport;

import io.github.fernblick.server.tls.ServerIdentity;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.glassfish.grizzly.ssl.SSLEngineConfigurator;

/** What of TLS is spoken (RFC 9325), with the identity that is the server's at that moment. */
final class TlsConfiguration extends SSLEngineConfigurator {
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final ServerIdentity identity;

    private TlsConfiguration(ServerIdentity identity) {
        super(identity.context(), false, false, false);
        this.identity = identity;
    }

    static SSLEngineConfigurator of(ServerIdentity identity) {
        TlsConfiguration configuration = new TlsConfiguration(identity);
        configuration.setEnabledProtocols(PROTOCOLS);
        configuration.setEnabledCipherSuites(
                Arrays.stream(identity.context().getSupportedSSLParameters().getCipherSuites())
                        .filter(TlsConfiguration::isRecommended)
                        .toArray(String[]::new));
        return configuration;
    }

    /** Of TLS 1.2 only what has forward secrecy and authenticated encryption (section 4.2). */
    private static boolean isRecommended(String suite) {
        boolean authenticated = suite.contains("_GCM_") || suite.contains("_CHACHA20_");
        boolean tls13 = suite.startsWith("TLS_AES_") || suite.startsWith("TLS_CHACHA20_");
        return authenticated && (tls13 || suite.startsWith("TLS_ECDHE_"));
    }

    @Override
    public SSLContext getSslContext() {
        return identity.context();
    }

    @Override
    public SSLEngine createSSLEngine() {
        return configure(identity.context().createSSLEngine());
    }

    @Override
    public SSLEngine createSSLEngine(String peerHost, int peerPort) {
        return configure(identity.context().createSSLEngine(peerHost, peerPort));
    }

    @Override
    public SSLEngineConfigurator copy() {
        return of(identity);
    }
}
