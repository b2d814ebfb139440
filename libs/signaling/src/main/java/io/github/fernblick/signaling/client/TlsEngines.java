package io.github.fernblick.signaling.client;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.glassfish.grizzly.ssl.SSLEngineConfigurator;

/** TLS 1.2 and 1.3 to one server, which {@link ServerTrust} judges. */
final class TlsEngines extends SSLEngineConfigurator {
    private final ServerAddress server;

    private TlsEngines(SSLContext context, ServerAddress server) {
        super(context, true, false, false);
        this.server = server;
    }

    static TlsEngines of(ServerAddress server, ServerTrust trust, SecureRandom random) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, random);
            return new TlsEngines(context, server);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has TLS", e);
        }
    }

    @Override
    public SSLEngine createSSLEngine(String peerHost, int peerPort) {
        return configure(getSslContext().createSSLEngine(server.host(), server.port()));
    }

    @Override
    public SSLEngine configure(SSLEngine engine) {
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        // The system's trust manager compares names; with a pin nothing asks for it.
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        engine.setSSLParameters(parameters);
        return engine;
    }

    /** A copy would lose the server's name. */
    @Override
    public SSLEngineConfigurator copy() {
        return new TlsEngines(getSslContext(), server);
    }
}
