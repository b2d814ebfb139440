package io.github.fernblick.desktop.snapshot;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Where a snapshot goes: {@code Name_2026-11-21_14-03-22.png}, and never over another one. */
final class SnapshotFile {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd_HH-mm-ss");
    private static final int LONGEST_NAME = 80;

    private SnapshotFile() {}

    /** Makes the file, empty. */
    static Path create(Path directory, String cameraName, LocalDateTime time) throws IOException {
        Files.createDirectories(directory);
        String stem = safe(cameraName) + "_" + TIME.format(time);
        for (int number = 1; ; number++) {
            Path file = directory.resolve(stem + (number == 1 ? "" : "_" + number) + ".png");
            try {
                return Files.createFile(file);
            } catch (FileAlreadyExistsException e) {
                // a second one in the same second
            }
        }
    }

    // What no file system refuses: a camera may be called anything.
    private static String safe(String name) {
        String safe = name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "-").strip();
        safe = safe.startsWith(".") ? "-" + safe.substring(1) : safe;
        safe = safe.isEmpty() ? "camera" : safe;
        return safe.codePointCount(0, safe.length()) <= LONGEST_NAME
                ? safe
                : safe.substring(0, safe.offsetByCodePoints(0, LONGEST_NAME));
    }
}
