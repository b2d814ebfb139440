package io.github.fernblick.agent.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Files that are their owner's alone (mode 0600), and written whole or not at all. */
final class PrivateFile {
    private static final Set<PosixFilePermission> OWNER_ALONE =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private PrivateFile() {}

    /** Replaces {@code file}'s content; folders that are not there are made, for their owner alone. */
    static void write(Path file, String text) throws IOException {
        Path folder = folderOf(file);
        makeFolder(folder);
        Path draft = Files.createTempFile(folder, "." + file.getFileName(), ".new", ownerAlone(folder, OWNER_ALONE));
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                // Otherwise a power cut after the move could leave an empty file.
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Opens {@code file} for writing, and makes it when it is not there. */
    static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                ownerAlone(folderOf(file), OWNER_ALONE));
    }

    /** Whether somebody but the owner may read or write {@code file}; never, on a system that has no such modes. */
    static boolean isSharedWithOthers(Path file) throws IOException {
        if (!hasModes(file)) {
            return false;
        }
        Set<PosixFilePermission> granted = EnumSet.noneOf(PosixFilePermission.class);
        granted.addAll(Files.getPosixFilePermissions(file));
        granted.removeAll(EnumSet.of(
                PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));
        return !granted.isEmpty();
    }

    static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Set<PosixFilePermission> mode = PosixFilePermissions.fromString("rwx------");
            Path there = folder;
            while (!Files.exists(there)) {
                there = folderOf(there);
            }
            Files.createDirectories(folder, ownerAlone(there, mode));
        }
    }

    static Path folderOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private static FileAttribute<?>[] ownerAlone(Path folder, Set<PosixFilePermission> mode) {
        return hasModes(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)}
                : new FileAttribute<?>[0];
    }

    // Not by the file's store: within a changed root the mount table does not hold its mount, and the question fails.
    private static boolean hasModes(Path there) {
        return there.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
