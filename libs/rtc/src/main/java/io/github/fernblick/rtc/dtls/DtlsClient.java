package io.github.fernblick.rtc.dtls;

import io.github.fernblick.rtc.srtp.SrtpProfile;
import java.io.IOException;
import java.util.Hashtable;
import java.util.Optional;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DatagramTransport;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsServerCertificate;

/** The end that begins ({@code a=setup:active}). Used for one handshake, on its thread. */
final class DtlsClient extends DefaultTlsClient implements DtlsEnd {
    private final DtlsIdentity identity;
    private final Fingerprint expected;
    private Optional<DtlsKeys> keys = Optional.empty();
    private Optional<SrtpProfile> profile = Optional.empty();
    private boolean closedByPeer;

    DtlsClient(DtlsIdentity identity, Fingerprint expected) {
        super(identity.crypto());
        this.identity = identity;
        this.expected = expected;
    }

    @Override
    public DTLSTransport handshake(DatagramTransport datagrams) throws IOException {
        return new DTLSClientProtocol().connect(this, datagrams);
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
    @SuppressWarnings({"unchecked", "rawtypes"}) // the library's own raw types
    public Hashtable getClientExtensions() throws IOException {
        Hashtable extensions = super.getClientExtensions();
        TlsSRTPUtils.addUseSRTPExtension(extensions, DtlsPeer.offeredProfiles());
        return extensions;
    }

    @Override
    @SuppressWarnings("rawtypes") // the library's own raw type
    public void processServerExtensions(Hashtable extensions) throws IOException {
        super.processServerExtensions(extensions);
        profile = Optional.of(DtlsPeer.chooseProfile(extensions));
    }

    @Override
    public TlsAuthentication getAuthentication() {
        return new TlsAuthentication() {
            @Override
            public void notifyServerCertificate(TlsServerCertificate certificate) throws IOException {
                DtlsPeer.requireFingerprint(certificate.getCertificate(), expected);
            }

            @Override
            public TlsCredentials getClientCredentials(CertificateRequest request) {
                return identity.signer(context);
            }
        };
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        keys = profile.map(chosen -> new DtlsKeys(chosen, DtlsPeer.exportKeyingMaterial(context, chosen), true));
    }
}
