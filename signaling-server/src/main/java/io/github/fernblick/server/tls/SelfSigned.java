package io.github.fernblick.server.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Set;

/**
 * A certificate that the server signs itself, for networks that no authority certifies: clients trust its pin and nothing
 * else. Made once and kept, since a new one has a new pin, and every client would have to be paired again.
 */
public final class SelfSigned {
    private static final String FILE = "self-signed.pem";

    private final Path directory;
    private final CertificateMaker maker;

    /** @param directory where it is kept; made if it is not there */
    public SelfSigned(Path directory, SecureRandom random) {
        this.directory = directory;
        this.maker = new CertificateMaker(random);
    }

    /**
     * The one that is kept; made now if there is none.
     *
     * @param hostNames what clients may call the machine
     * @param addresses where it can be reached
     */
    public TlsIdentity readOrMake(Set<String> hostNames, Set<InetAddress> addresses)
            throws UnusableCertificateException {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            keep(maker.make(hostNames, addresses), file);
        }
        return PemFiles.read(file, file);
    }

    private void keep(String pem, Path file) throws UnusableCertificateException {
        try {
            OwnerOnly.createDirectories(directory);
            // Whole or not at all: half a file would stop every later start.
            Path whole = OwnerOnly.createTempFile(directory);
            Files.writeString(whole, pem, StandardCharsets.US_ASCII);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw new UnusableCertificateException("The certificate cannot be kept in " + directory
                    + "; name a directory that this user may write to with --state-dir.");
        }
    }
}
