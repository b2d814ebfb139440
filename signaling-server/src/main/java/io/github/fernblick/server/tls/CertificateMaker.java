package io.github.fernblick.server.tls;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes a key on P-256 and a certificate that it signs itself (RFC 5280). */
final class CertificateMaker {
    private static final X500Name NAME = new X500Name("CN=Fernblick signaling server");

    // Clients trust the pin, which does not age; and a machine without a clock of its own may make it in 1970.
    private static final Instant NOT_BEFORE = Instant.parse("2020-01-01T00:00:00Z");

    /** "No well-defined expiration date" (RFC 5280, section 4.1.2.5). */
    private static final Instant NOT_AFTER = Instant.parse("9999-12-31T23:59:59Z");

    private final SecureRandom random;

    CertificateMaker(SecureRandom random) {
        this.random = random;
    }

    /** Key and certificate, for a machine of these names and addresses, in PEM. */
    String make(Set<String> hostNames, Set<InetAddress> addresses) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            KeyPair keys = generator.generateKeyPair();
            return pem(keys, sign(keys, alternativeNames(hostNames, addresses)));
        } catch (GeneralSecurityException | OperatorCreationException impossible) {
            throw new IllegalStateException("Every Java has ECDSA on P-256", impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can be written to", impossible);
        }
    }

    private X509CertificateHolder sign(KeyPair keys, GeneralNames names) throws IOException, OperatorCreationException {
        var builder = new JcaX509v3CertificateBuilder(
                NAME, new BigInteger(127, random), Date.from(NOT_BEFORE), Date.from(NOT_AFTER), NAME, keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        builder.addExtension(Extension.subjectAlternativeName, false, names);
        return builder.build(new JcaContentSignerBuilder("SHA256withECDSA")
                .setSecureRandom(random)
                .build(keys.getPrivate()));
    }

    private static GeneralNames alternativeNames(Set<String> hostNames, Set<InetAddress> addresses) {
        List<GeneralName> all = new ArrayList<>();
        hostNames.forEach(name -> all.add(new GeneralName(GeneralName.dNSName, name)));
        addresses.forEach(
                address -> all.add(new GeneralName(GeneralName.iPAddress, new DEROctetString(address.getAddress()))));
        return new GeneralNames(all.toArray(GeneralName[]::new));
    }

    private static String pem(KeyPair keys, X509CertificateHolder certificate) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(new JcaPKCS8Generator(keys.getPrivate(), null));
            writer.writeObject(certificate);
        }
        return text.toString();
    }
}
