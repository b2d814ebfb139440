package io.github.fernblick.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the usual tools write can be read; what cannot be used is named in one sentence. */
class PemFilesTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"rsa-pkcs1", "rsa-pkcs8", "ec-sec1", "ec-pkcs8", "ec-p384-sec1", "ed25519-pkcs8"})
    void aKeyOfEveryUsualFormFitsItsCertificate(String form) throws Exception {
        PemMaker maker = PemMaker.of(form, directory);

        TlsIdentity identity = PemFiles.read(maker.certificate(), maker.key());

        assertThat(identity.certificate()).isEqualTo(maker.x509());
        assertThat(identity.context()).isNotNull();
    }

    @Test
    void certificateAndKeyMayBeInOneFileInAnyOrder() throws Exception {
        PemMaker maker = PemMaker.of("ec-sec1", directory);
        Path both = Files.writeString(
                directory.resolve("both.pem"),
                Files.readString(maker.key()) + "some text between\n" + Files.readString(maker.certificate()));

        assertThat(PemFiles.read(both, both).certificate()).isEqualTo(maker.x509());
    }

    @Test
    void thoseThatSignedTheCertificateAreKeptInOrder() throws Exception {
        PemMaker own = PemMaker.of("ec-pkcs8", directory.resolve("own"));
        PemMaker authority = PemMaker.of("rsa-pkcs8", directory.resolve("authority"));
        Path chain = Files.writeString(
                directory.resolve("chain.pem"),
                Files.readString(own.certificate()) + Files.readString(authority.certificate()));

        assertThat(PemFiles.read(chain, own.key()).chain()).containsExactly(own.x509(), authority.x509());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ec-pkcs8", "rsa-pkcs8"})
    void aKeyOfAnotherCertificateIsRefused(String other) throws Exception {
        PemMaker own = PemMaker.of("ec-sec1", directory.resolve("own"));
        PemMaker foreign = PemMaker.of(other, directory.resolve("foreign"));

        assertThatThrownBy(() -> PemFiles.read(own.certificate(), foreign.key()))
                .isInstanceOf(UnusableCertificateException.class)
                .hasMessage(
                        "The key in " + foreign.key() + " does not fit the certificate in " + own.certificate() + ".");
    }

    @Test
    void anEncryptedKeyIsRefused() throws Exception {
        PemMaker maker = PemMaker.of("ec-pkcs8-encrypted", directory);

        assertThatThrownBy(() -> PemFiles.read(maker.certificate(), maker.key()))
                .hasMessage("The key in " + maker.key() + " is encrypted; the server needs one without a passphrase.");
    }

    @Test
    void aFileThatIsNotThereIsNamed() throws Exception {
        PemMaker maker = PemMaker.of("ec-sec1", directory);
        Path absent = directory.resolve("absent.pem");

        assertThatThrownBy(() -> PemFiles.read(absent, maker.key()))
                .hasMessage("The certificate file " + absent + " does not exist.");
        assertThatThrownBy(() -> PemFiles.read(maker.certificate(), absent))
                .hasMessage("The key file " + absent + " does not exist.");
    }

    @Test
    void aDirectoryCannotBeRead() {
        assertThatThrownBy(() -> PemFiles.read(directory, directory))
                .hasMessage("The certificate file " + directory + " cannot be read; may this user read it?");
    }

    @Test
    void aFileOfOtherBytesHoldsNoCertificate() throws IOException {
        Path noise = Files.write(directory.resolve("noise"), new byte[] {0, -1, 45, 45, 13, 10, -128});

        assertThatThrownBy(() -> PemFiles.read(noise, noise)).hasMessageStartingWith("There is no certificate in ");
    }

    @Test
    void aDamagedCertificateIsSaidToBe() throws Exception {
        PemMaker maker = PemMaker.of("ec-sec1", directory);
        Path damaged = Files.writeString(
                directory.resolve("damaged.pem"),
                "-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIQfake\n-----END CERTIFICATE-----\n");

        assertThatThrownBy(() -> PemFiles.read(damaged, maker.key()))
                .hasMessage("The certificate in " + damaged + " is damaged.");
    }

    @Test
    void aCertificateIsNoKey() throws Exception {
        PemMaker maker = PemMaker.of("ec-sec1", directory);

        assertThatThrownBy(() -> PemFiles.read(maker.certificate(), maker.certificate()))
                .hasMessageStartingWith("There is no private key in ");
    }

    @Test
    void aKeyIsNeverPrinted() throws Exception {
        PemMaker maker = PemMaker.of("ec-sec1", directory);

        assertThat(PemFiles.read(maker.certificate(), maker.key()).toString()).isEqualTo("TlsIdentity[CN=test]");
    }
}
