package io.github.fernblick.server.tls;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;

/** Writes a certificate and its key as the usual tools do. A form is named like {@code rsa-pkcs1}. */
public final class PemMaker {
    private final Path directory;
    private final X509Certificate x509;

    private PemMaker(Path directory, X509Certificate x509) {
        this.directory = directory;
        this.x509 = x509;
    }

    public static PemMaker of(String form, Path directory) throws Exception {
        Files.createDirectories(directory);
        KeyPair keys = keys(form);
        X509Certificate certificate = certificate(keys);
        PemMaker maker = new PemMaker(directory, certificate);
        write(maker.certificate(), certificate);
        write(maker.key(), keyObject(form, keys));
        return maker;
    }

    public Path certificate() {
        return directory.resolve("certificate.pem");
    }

    public Path key() {
        return directory.resolve("key.pem");
    }

    X509Certificate x509() {
        return x509;
    }

    private static KeyPair keys(String form) throws Exception {
        if (form.startsWith("rsa")) {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            return generator.generateKeyPair();
        } else if (form.startsWith("ed25519")) {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(form.contains("p384") ? "secp384r1" : "secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(KeyPair keys) throws Exception {
        Instant now = Instant.now();
        X500Name name = new X500Name("CN=test");
        String algorithm =
                switch (keys.getPrivate().getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> "Ed25519";
                };
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                new BigInteger(64, new SecureRandom()),
                                Date.from(now.minus(Duration.ofDays(1))),
                                Date.from(now.plus(Duration.ofDays(1))),
                                name,
                                keys.getPublic())
                        .build(new JcaContentSignerBuilder(algorithm).build(keys.getPrivate())));
    }

    private static Object keyObject(String form, KeyPair keys) throws Exception {
        if (form.endsWith("encrypted")) {
            OutputEncryptor encryptor = new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                    .setProvider(new BouncyCastleProvider())
                    .setPassword("secret".toCharArray())
                    .build();
            return new JcaPKCS8Generator(keys.getPrivate(), encryptor);
        } else if (form.endsWith("pkcs8")) {
            return new JcaPKCS8Generator(keys.getPrivate(), null);
        }
        ASN1Object inner = (ASN1Object)
                PrivateKeyInfo.getInstance(keys.getPrivate().getEncoded()).parsePrivateKey();
        if (form.endsWith("pkcs1")) {
            return new PemObject("RSA PRIVATE KEY", inner.getEncoded());
        }
        return new PemObject("EC PRIVATE KEY", sec1(keys).getEncoded());
    }

    /** As OpenSSL writes it: with the curve and the public key (RFC 5915). */
    private static ECPrivateKey sec1(KeyPair keys) {
        SubjectPublicKeyInfo publicKey =
                SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
        java.security.interfaces.ECPrivateKey key = (java.security.interfaces.ECPrivateKey) keys.getPrivate();
        return new ECPrivateKey(
                key.getParams().getOrder().bitLength(),
                key.getS(),
                publicKey.getPublicKeyData(),
                publicKey.getAlgorithm().getParameters());
    }

    private static void write(Path file, Object object) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(object);
        }
        Files.writeString(file, text.toString());
    }
}
