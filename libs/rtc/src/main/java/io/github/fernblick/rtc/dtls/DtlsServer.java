package io.github.fernblick.rtc.dtls;

import io.github.fernblick.rtc.srtp.SrtpProfile;
import java.io.IOException;
import java.util.Hashtable;
import java.util.Optional;
import java.util.Vector;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.ClientCertificateType;
import org.bouncycastle.tls.DTLSServerProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DatagramTransport;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsUtils;

/** The end that waits ({@code a=setup:passive}). Used for one handshake, on its thread. */
final class DtlsServer extends DefaultTlsServer implements DtlsEnd {
    private final DtlsIdentity identity;
    private final Fingerprint expected;
    private Optional<DtlsKeys> keys = Optional.empty();
    private Optional<SrtpProfile> profile = Optional.empty();
    private boolean closedByPeer;

    DtlsServer(DtlsIdentity identity, Fingerprint expected) {
        super(identity.crypto());
        this.identity = identity;
        this.expected = expected;
    }

    @Override
    public DTLSTransport handshake(DatagramTransport datagrams) throws IOException {
        return new DTLSServerProtocol().accept(this, datagrams);
    }

    @Override
    public int getHandshakeTimeoutMillis() {
        return DtlsPeer.HANDSHAKE_MILLIS;
    }

    @Override
    public void notifyAlertReceived(short level, short description) {
        super.notifyAlertReceived(level, description);
        closedByPeer |= description == AlertDescription.close_notify;
    }

    @Override
    public boolean closedByPeer() {
        return closedByPeer;
    }

    @Override
    public Optional<DtlsKeys> keys() {
        return keys;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return DtlsPeer.VERSIONS;
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return DtlsPeer.CIPHER_SUITES;
    }

    @Override
    @SuppressWarnings("rawtypes") // the library's own raw type
    public void processClientExtensions(Hashtable extensions) throws IOException {
        super.processClientExtensions(extensions);
        profile = Optional.of(DtlsPeer.chooseProfile(extensions));
    }

    @Override
    @SuppressWarnings("rawtypes") // the library's own raw type
    public Hashtable getServerExtensions() throws IOException {
        Hashtable extensions = super.getServerExtensions();
        if (profile.isPresent()) {
            TlsSRTPUtils.addUseSRTPExtension(extensions, DtlsPeer.chosenProfile(profile.get()));
        }
        return extensions;
    }

    @Override
    public CertificateRequest getCertificateRequest() {
        Vector<?> algorithms = TlsUtils.getDefaultSupportedSignatureAlgorithms(context);
        return new CertificateRequest(new short[] {ClientCertificateType.ecdsa_sign}, algorithms, null);
    }

    @Override
    public void notifyClientCertificate(Certificate certificate) throws IOException {
        DtlsPeer.requireFingerprint(certificate, expected);
    }

    @Override
    protected TlsCredentialedSigner getECDSASignerCredentials() {
        return identity.signer(context);
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        keys = profile.map(chosen -> new DtlsKeys(chosen, DtlsPeer.exportKeyingMaterial(context, chosen), false));
    }
}
