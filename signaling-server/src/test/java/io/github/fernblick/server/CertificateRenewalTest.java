package io.github.fernblick.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.server.time.FakeTime;
import io.github.fernblick.server.tls.CertificateWatch;
import io.github.fernblick.server.tls.PemFiles;
import io.github.fernblick.server.tls.PemMaker;
import io.github.fernblick.server.tls.ServerIdentity;
import io.github.fernblick.server.tls.TlsIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate that is renewed in its files is shown to newcomers, and nobody is dropped. */
class CertificateRenewalTest {
    private static final String ROOM = "ab".repeat(32);
    private static final Duration A_WHILE = Duration.ofSeconds(11);

    @TempDir
    private Path directory;

    private final FakeTime time = new FakeTime();

    @Test
    void newcomersAreShownTheNewOneAndTheOthersStay() throws Exception {
        Files.createDirectories(directory.resolve("live"));
        Path certificate = directory.resolve("live/cert.pem");
        Path key = directory.resolve("live/key.pem");
        PemMaker old = PemMaker.of("ec-pkcs8", directory.resolve("old"));
        PemMaker renewed = PemMaker.of("rsa-pkcs1", directory.resolve("new"));
        copy(old.certificate(), certificate);
        copy(old.key(), key);
        TlsIdentity first = PemFiles.read(certificate, key);
        TlsIdentity second = PemFiles.read(renewed.certificate(), renewed.key());
        ServerIdentity identity = new ServerIdentity(first);
        new CertificateWatch(certificate, key, identity, Runnable::run).start(time);

        try (TestServer server = TestServer.start(TestServer.settings(identity));
                TestClient before = TlsTest.client(server, first).in(ROOM, "camera")) {
            copy(renewed.certificate(), certificate); // Its key is still the old one's.
            time.advance(A_WHILE);
            try (TestClient between = TlsTest.client(server, first)) {
                between.expectsNothing();
            }

            copy(renewed.key(), key);
            time.advance(A_WHILE);

            try (TestClient after = TlsTest.client(server, second).in(ROOM, "viewer")) {
                before.expects("Room/Join");
                after.expectsNothing();
            }
            before.expects("Room/Leave");

            Files.delete(key);
            time.advance(A_WHILE);
            assertThat(identity.identity().pin()).isEqualTo(second.pin());
            try (TestClient last = TlsTest.client(server, second)) {
                last.expectsNothing();
            }
        }
    }

    @Test
    void theProgramDoesItByItself() throws Exception {
        Files.createDirectories(directory.resolve("live"));
        Path certificate = directory.resolve("live/cert.pem");
        Path key = directory.resolve("live/key.pem");
        PemMaker old = PemMaker.of("ec-pkcs8", directory.resolve("old"));
        PemMaker renewed = PemMaker.of("ec-sec1", directory.resolve("new"));
        copy(old.certificate(), certificate);
        copy(old.key(), key);
        try (ServerProcess server = ServerProcess.start(
                        directory, "--cert=" + certificate, "--key=" + key, "--host=127.0.0.1", "--port=0")
                .ready()) {
            copy(renewed.key(), key);
            copy(renewed.certificate(), certificate);

            Waiting.until("it was read anew", () -> errors(server).contains("The certificate was read anew"));
        }
    }

    private static String errors(ServerProcess server) {
        try {
            return server.errors();
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
