package io.github.fernblick.server.tls;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;

/** Reads what every tool writes: certificates (RFC 7468), and keys in PKCS#8, PKCS#1 or SEC 1 form. */
public final class PemFiles {
    private PemFiles() {}

    /**
     * @param certificates the server's certificate, then those that signed it
     * @param key the key of the first; may be the same file
     */
    public static TlsIdentity read(Path certificates, Path key) throws UnusableCertificateException {
        List<X509Certificate> chain = readCertificates(certificates);
        X509Certificate own = chain.get(0);
        PrivateKeyInfo info = readKey(key);
        return privateKey(info, own)
                .filter(fitting -> KeyProof.fits(fitting, own))
                .map(fitting -> new TlsIdentity(fitting, chain))
                .orElseThrow(() -> new UnusableCertificateException(
                        "The key in " + key + " does not fit the certificate in " + certificates + "."));
    }

    private static List<X509Certificate> readCertificates(Path file) throws UnusableCertificateException {
        List<X509Certificate> chain = new ArrayList<>();
        for (Object object : readObjects(file, "certificate")) {
            if (object instanceof X509CertificateHolder holder) {
                try {
                    chain.add(new JcaX509CertificateConverter().getCertificate(holder));
                } catch (CertificateException broken) {
                    throw damaged(file, "certificate");
                }
            }
        }
        if (chain.isEmpty()) {
            throw new UnusableCertificateException(
                    "There is no certificate in " + file + "; a PEM file has one behind -----BEGIN CERTIFICATE-----.");
        }
        return chain;
    }

    private static PrivateKeyInfo readKey(Path file) throws UnusableCertificateException {
        for (Object object : readObjects(file, "key")) {
            if (object instanceof PrivateKeyInfo info) {
                return info;
            }
            if (object instanceof PEMKeyPair pair) {
                return pair.getPrivateKeyInfo();
            }
            if (object instanceof PEMEncryptedKeyPair || object instanceof PKCS8EncryptedPrivateKeyInfo) {
                throw new UnusableCertificateException(
                        "The key in " + file + " is encrypted; the server needs one without a passphrase.");
            }
        }
        throw new UnusableCertificateException(
                "There is no private key in " + file + "; a PEM file has one behind -----BEGIN PRIVATE KEY-----.");
    }

    private static List<Object> readObjects(Path file, String what) throws UnusableCertificateException {
        List<Object> objects = new ArrayList<>();
        // Latin-1 maps every byte: a binary file is then found to hold no PEM, rather than to be unreadable.
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
                PEMParser parser = new PEMParser(reader)) {
            for (Object object = parser.readObject(); object != null; object = parser.readObject()) {
                objects.add(object);
            }
        } catch (NoSuchFileException absent) {
            throw new UnusableCertificateException("The " + what + " file " + file + " does not exist.");
        } catch (PEMException broken) {
            throw damaged(file, what);
        } catch (IOException unreadable) {
            throw new UnusableCertificateException(
                    "The " + what + " file " + file + " cannot be read; may this user read it?");
        } catch (RuntimeException broken) {
            // The parser throws what its decoders do on bytes that are no ASN.1.
            throw damaged(file, what);
        }
        return objects;
    }

    private static UnusableCertificateException damaged(Path file, String what) {
        return new UnusableCertificateException("The " + what + " in " + file + " is damaged.");
    }

    /** Empty if it is of another kind than the certificate's. */
    private static Optional<PrivateKey> privateKey(PrivateKeyInfo info, X509Certificate certificate) {
        try {
            return Optional.of(KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
                    .generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded())));
        } catch (GeneralSecurityException | IOException otherKind) {
            return Optional.empty();
        }
    }
}
