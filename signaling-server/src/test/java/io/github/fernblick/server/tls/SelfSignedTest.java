package io.github.fernblick.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfSignedTest {
    private static final byte[] IPV6 = HexFormat.of().parseHex("fd000000000000000000000000000001");

    @TempDir
    private Path directory;

    private TlsIdentity readOrMake() throws Exception {
        return new SelfSigned(directory.resolve("state"), new SecureRandom())
                .readOrMake(
                        Set.of("localhost", "cameras.local"),
                        Set.of(InetAddress.getByName("192.168.1.5"), InetAddress.getByAddress(IPV6)));
    }

    @Test
    void itIsMadeOnceAndKept() throws Exception {
        assertThat(readOrMake().pin()).isEqualTo(readOrMake().pin());
    }

    @Test
    void nobodyButItsOwnerMayReadTheKey() throws Exception {
        readOrMake();

        try (Stream<Path> files = Files.list(directory.resolve("state"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            assertThat(Files.getPosixFilePermissions(all.get(0)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
        assertThat(Files.getPosixFilePermissions(directory.resolve("state")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void itNamesTheMachineAndIsValidForEver() throws Exception {
        TlsIdentity identity = readOrMake();

        assertThat(identity.certificate().getSubjectAlternativeNames())
                .map(name -> name.get(1).toString())
                .containsExactlyInAnyOrder("localhost", "cameras.local", "192.168.1.5", "fd00:0:0:0:0:0:0:1");
        assertThat(identity.isValidAt(Instant.parse("2020-06-01T00:00:00Z"))).isTrue();
        assertThat(identity.isValidAt(Instant.parse("9999-06-01T00:00:00Z"))).isTrue();
        assertThat(identity.certificate().getPublicKey())
                .isInstanceOfSatisfying(
                        ECPublicKey.class,
                        key -> assertThat(key.getParams().getOrder().bitLength())
                                .isEqualTo(256));
    }

    @Test
    void itsPinIsTheHashOfItsDer() throws Exception {
        assertThat(readOrMake().pin()).matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void oneThatIsDamagedIsNeverReplaced() throws Exception {
        readOrMake();
        Path file = directory.resolve("state").resolve("self-signed.pem");
        Files.writeString(file, "");

        assertThatThrownBy(this::readOrMake).hasMessageStartingWith("There is no certificate in " + file);
        assertThat(file).isEmptyFile();
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsNamed() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> new SelfSigned(file.resolve("state"), new SecureRandom())
                        .readOrMake(Set.of("localhost"), Set.of()))
                .isInstanceOf(UnusableCertificateException.class)
                .hasMessage("The certificate cannot be kept in " + file.resolve("state")
                        + "; name a directory that this user may write to with --state-dir.");
    }
}
