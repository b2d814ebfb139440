package io.github.fernblick.rtc.dtls;

import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.TlsFatalAlert;

/** The other end's certificate is not the one that its description named: somebody stands between. */
final class WrongFingerprintException extends TlsFatalAlert {
    private static final long serialVersionUID = 1;

    WrongFingerprintException() {
        super(AlertDescription.bad_certificate, "the certificate is not the one that the description named");
    }
}
