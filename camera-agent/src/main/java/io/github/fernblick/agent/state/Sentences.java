package io.github.fernblick.agent.state;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Optional;

/** What the system's errors are called among people. */
public final class Sentences {
    private Sentences() {}

    /** The reason alone, to stand after a colon; without the path, which the sentence around it names. */
    public static String cause(IOException error) {
        if (error instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (error instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        if (error instanceof FileAlreadyExistsException) {
            return "a file is where a folder should be";
        }
        if (error.getCause() instanceof ReadOnlyFileSystemException) {
            return "the file system is read-only";
        }
        Optional<String> reason = error instanceof FileSystemException file
                ? Optional.ofNullable(file.getReason())
                : Optional.ofNullable(error.getMessage());
        return reason.map(text -> text.toLowerCase(Locale.ROOT)).orElse("the disk failed");
    }
}
