package io.github.fernblick.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fernblick.server.tls.PemFiles;
import io.github.fernblick.server.tls.PemMaker;
import io.github.fernblick.server.tls.SelfSigned;
import io.github.fernblick.server.tls.TlsIdentity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Protocol, section 1: WebSocket over TLS. */
class TlsTest {
    private static final String ROOM = "ab".repeat(32);

    private static final int ALERT = 0x15;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"rsa-pkcs1", "rsa-pkcs8", "ec-sec1", "ec-pkcs8"})
    void clientsMeetOverTlsWithEveryKindOfKey(String form) throws Exception {
        PemMaker maker = PemMaker.of(form, directory);
        TlsIdentity identity = PemFiles.read(maker.certificate(), maker.key());
        try (TestServer server = TestServer.start(TestServer.settings(identity));
                TestClient camera = client(server, identity).in(ROOM, "camera");
                TestClient viewer = client(server, identity).in(ROOM, "viewer")) {
            camera.expects("Room/Join");

            viewer.sends("{'type':'Signal','signal':'%s'}", "x".repeat(60_000));

            assertThat(camera.expects("Room/Signal").get("signal").textValue()).hasSize(60_000);
        }
    }

    @Test
    void whatTheServerShowsHasThePinThatItTells() throws Exception {
        TlsIdentity identity = selfSigned();
        try (TestServer server = TestServer.start(TestServer.settings(identity));
                SSLSocket socket = connect(server, identity)) {
            byte[] der = socket.getSession().getPeerCertificates()[0].getEncoded();
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(der));

            assertThat(identity.pin()).isEqualTo("sha256:" + hash);
        }
    }

    @Test
    void aSelfSignedServerIsItsHostAsFarAsClientsCheck() throws Exception {
        TlsIdentity identity = selfSigned();
        try (TestServer server = TestServer.start(TestServer.settings(identity));
                SSLSocket socket = connect(server, identity)) {
            SSLParameters checking = socket.getSSLParameters();
            checking.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(checking);

            socket.startHandshake();

            assertThat(socket.getSession().isValid()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void newProtocolsAreSpokenWithStrongCiphersOnly(String protocol) throws Exception {
        TlsIdentity identity = selfSigned();
        try (TestServer server = TestServer.start(TestServer.settings(identity));
                SSLSocket socket = connect(server, identity)) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.startHandshake();

            assertThat(socket.getSession().getProtocol()).isEqualTo(protocol);
            assertThat(socket.getSession().getCipherSuite()).matches(".*(GCM|CHACHA20).*");
        }
    }

    @Test
    void weakCiphersAreRefused() throws Exception {
        TlsIdentity identity = selfSigned();
        try (TestServer server = TestServer.start(TestServer.settings(identity));
                SSLSocket socket = connect(server, identity)) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.setEnabledCipherSuites(new String[] {"TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"});

            assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
        }
    }

    @Test
    void oldProtocolsAreRefused() throws Exception {
        TlsIdentity identity = selfSigned();
        try (TestServer server = TestServer.start(TestServer.settings(identity));
                Socket socket = server.connect()) {
            socket.setSoTimeout(20_000);
            // A ClientHello of TLS 1.1 (RFC 4346, section 7.4.1.2); Java itself speaks it no more.
            String hello = "160302002f" + "0100002b" + "0302" + "00".repeat(32) + "00" + "0004c013c009" + "0100";
            socket.getOutputStream().write(HexFormat.of().parseHex(hello));

            // It may be told why by an alert, or not: what counts is that no ServerHello comes.
            assertThat(socket.getInputStream().read()).isIn(-1, ALERT);
        }
    }

    @Test
    void plainTextAtATlsPortIsNoHandshake() throws Exception {
        TlsIdentity identity = selfSigned();
        try (TestServer server = TestServer.start(TestServer.settings(identity));
                Socket socket = server.connect()) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(TestClient.handshake("x", "").getBytes(StandardCharsets.US_ASCII));

            assertThat(TestClient.readHead(socket.getInputStream())).doesNotContain("101");
            try (TestClient client = client(server, identity)) {
                client.in(ROOM, "camera");
            }
        }
    }

    private TlsIdentity selfSigned() throws Exception {
        return new SelfSigned(directory, new SecureRandom())
                .readOrMake(Set.of("localhost"), Set.of(InetAddress.getLoopbackAddress()));
    }

    /** A client that trusts {@code identity} and nothing else. */
    static TestClient client(TestServer server, TlsIdentity identity) throws IOException, GeneralSecurityException {
        return TestClient.over(connect(server, identity), "127.0.0.1").greeted();
    }

    private static SSLSocket connect(TestServer server, TlsIdentity identity)
            throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", identity.certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), server.port());
    }
}
