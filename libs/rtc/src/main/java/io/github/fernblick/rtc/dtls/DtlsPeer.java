package io.github.fernblick.rtc.dtls;

import io.github.fernblick.rtc.srtp.SrtpProfile;
import java.io.IOException;
import java.util.Arrays;
import java.util.Hashtable;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.ExporterLabel;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsContext;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.UseSRTPData;

/** What client and server of the handshake have in common. */
final class DtlsPeer {
    static final ProtocolVersion[] VERSIONS = ProtocolVersion.DTLSv12.only();
    static final int[] CIPHER_SUITES = {
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
    };

    /** As long as an offer waits for its answer. */
    static final int HANDSHAKE_MILLIS = 20_000;

    private static final byte[] NO_MASTER_KEY_INDEX = {};

    private DtlsPeer() {}

    /** Refuses every certificate but the one whose fingerprint the description named (RFC 8122, section 6.2). */
    static void requireFingerprint(Certificate certificate, Fingerprint expected) throws IOException {
        if (certificate.isEmpty()) {
            throw new TlsFatalAlert(AlertDescription.bad_certificate);
        }
        if (!Fingerprint.of(certificate.getCertificateAt(0).getEncoded()).equals(expected)) {
            throw new WrongFingerprintException();
        }
    }

    /** All profiles, best first. */
    static UseSRTPData offeredProfiles() {
        int[] numbers = Arrays.stream(SrtpProfile.values())
                .mapToInt(SrtpProfile::number)
                .toArray();
        return new UseSRTPData(numbers, NO_MASTER_KEY_INDEX);
    }

    static UseSRTPData chosenProfile(SrtpProfile profile) {
        return new UseSRTPData(new int[] {profile.number()}, NO_MASTER_KEY_INDEX);
    }

    /** The best of ours that the other end's extensions name. */
    static SrtpProfile chooseProfile(Hashtable<?, ?> extensions) throws IOException {
        UseSRTPData offered = TlsSRTPUtils.getUseSRTPExtension(extensions);
        if (offered != null) {
            for (SrtpProfile profile : SrtpProfile.values()) {
                if (Arrays.stream(offered.getProtectionProfiles()).anyMatch(number -> number == profile.number())) {
                    return profile;
                }
            }
        }
        throw new TlsFatalAlert(AlertDescription.handshake_failure);
    }

    /** RFC 5764, section 4.2. */
    static byte[] exportKeyingMaterial(TlsContext context, SrtpProfile profile) {
        return context.exportKeyingMaterial(ExporterLabel.dtls_srtp, null, profile.keyingMaterialLength());
    }
}
