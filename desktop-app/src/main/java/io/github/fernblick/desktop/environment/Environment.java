package io.github.fernblick.desktop.environment;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the program runs and where its files belong: XDG base directories, Application Support, AppData. Nothing else in the
 * program reads system properties or environment variables.
 *
 * @param configDirectory settings, cameras and secrets
 * @param stateDirectory logs
 * @param snapshotDirectory where snapshots go unless a person chose another
 * @param prefersDark what the environment alone says about a dark desktop; the system itself may know better
 */
public record Environment(
        OperatingSystem system,
        Path configDirectory,
        Path stateDirectory,
        Path snapshotDirectory,
        Locale locale,
        boolean prefersDark,
        String javaVersion) {

    private static final String NAME = "Fernblick";

    /**
     * Reads the system's answers.
     *
     * @param dataDirectory everything goes below it instead, when given: a profile of its own
     */
    public static Environment of(Properties properties, Map<String, String> variables, Optional<Path> dataDirectory) {
        OperatingSystem system = OperatingSystem.ofName(properties.getProperty("os.name", ""));
        Path home = Path.of(properties.getProperty("user.home", "."));
        Directories directories =
                dataDirectory.map(Directories::below).orElseGet(() -> Directories.of(system, home, variables));
        return new Environment(
                system,
                directories.config(),
                directories.state(),
                directories.pictures().resolve(NAME),
                Locale.getDefault(Locale.Category.DISPLAY),
                variables.getOrDefault("GTK_THEME", "").endsWith("dark"),
                properties.getProperty("java.runtime.name", "Java") + " " + properties.getProperty("java.version", ""));
    }

    private record Directories(Path config, Path state, Path pictures) {

        static Directories below(Path directory) {
            Path own = directory.toAbsolutePath().normalize();
            return new Directories(own.resolve("config"), own.resolve("state"), own.resolve("Pictures"));
        }

        static Directories of(OperatingSystem system, Path home, Map<String, String> variables) {
            return switch (system) {
                case MAC ->
                    new Directories(
                            home.resolve("Library/Application Support").resolve(NAME),
                            home.resolve("Library/Logs").resolve(NAME),
                            home.resolve("Pictures"));
                case WINDOWS ->
                    new Directories(
                            absolute(variables, "APPDATA", home.resolve("AppData/Roaming"))
                                    .resolve(NAME),
                            absolute(variables, "LOCALAPPDATA", home.resolve("AppData/Local"))
                                    .resolve(NAME),
                            home.resolve("Pictures"));
                case LINUX -> xdg(home, variables);
            };
        }

        private static Directories xdg(Path home, Map<String, String> variables) {
            Path config = absolute(variables, "XDG_CONFIG_HOME", home.resolve(".config"));
            Path state = absolute(variables, "XDG_STATE_HOME", home.resolve(".local/state"));
            return new Directories(
                    config.resolve("fernblick"), state.resolve("fernblick"), UserDirectories.pictures(config, home));
        }

        // The XDG base directory specification: "All paths must be absolute", others are to be ignored.
        private static Path absolute(Map<String, String> variables, String name, Path otherwise) {
            String value = variables.getOrDefault(name, "");
            return value.isEmpty() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
        }
    }
}
