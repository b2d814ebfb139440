package io.github.fernblick.server.tls;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files that nobody but their owner may read, from their first moment on. */
final class OwnerOnly {
    private OwnerOnly() {}

    /** A directory that is there already stays as it is. */
    static void createDirectories(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, permissions("rwx------"));
        }
    }

    static Path createTempFile(Path directory) throws IOException {
        return Files.createTempFile(directory, "new", ".pem", permissions("rw-------"));
    }

    private static FileAttribute<?>[] permissions(String posix) {
        // On Windows, what lies in a user's own directory is that user's by inheritance.
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(posix))}
                : new FileAttribute<?>[0];
    }
}
