package io.github.fernblick.desktop.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows a folder in the system's file manager, by the program that each system has for it. */
public final class FolderOpener implements Consumer<Path> {
    private static final Logger log = LoggerFactory.getLogger(FolderOpener.class);

    private final OperatingSystem system;

    public FolderOpener(OperatingSystem system) {
        this.system = system;
    }

    @Override
    public void accept(Path folder) {
        String program =
                switch (system) {
                    case LINUX -> "xdg-open";
                    case MAC -> "open";
                    case WINDOWS -> "explorer.exe";
                };
        try {
            Files.createDirectories(folder);
            new ProcessBuilder(List.of(program, folder.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            log.warn("{} cannot be opened: {}", folder, e.getMessage());
        }
    }
}
