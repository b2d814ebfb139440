package io.github.fernblick.server.tls;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;

/** Finds out whether a key is a certificate's, by signing with one and verifying with the other. */
final class KeyProof {
    private KeyProof() {}

    static boolean fits(PrivateKey key, X509Certificate certificate) {
        byte[] proof = "fernblick".getBytes(StandardCharsets.US_ASCII);
        try {
            Signature signing = Signature.getInstance(algorithm(key));
            signing.initSign(key);
            signing.update(proof);
            byte[] signature = signing.sign();
            Signature verifying = Signature.getInstance(algorithm(key));
            verifying.initVerify(certificate.getPublicKey());
            verifying.update(proof);
            return verifying.verify(signature);
        } catch (GeneralSecurityException otherKind) {
            return false;
        }
    }

    private static String algorithm(PrivateKey key) {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
    }
}
