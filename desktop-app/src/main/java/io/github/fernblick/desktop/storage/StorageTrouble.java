package io.github.fernblick.desktop.storage;

import java.nio.file.Path;

/** What went wrong with a file of the program's own; a value that a person is shown. */
public sealed interface StorageTrouble {
    /** It made no sense, lies at {@code aside} now, and was begun anew. */
    record Broken(Path file, Path aside) implements StorageTrouble {}

    /** It could neither be read nor kept aside. */
    record Unreadable(Path file) implements StorageTrouble {}

    /** It could not be written: what was changed is lost when the program ends. */
    record Unwritable(Path file) implements StorageTrouble {}
}
