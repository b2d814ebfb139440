package io.github.fernblick.agent.state;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the agent keeps what must survive a restart. */
public final class StateDirectory {
    private StateDirectory() {}

    /**
     * The folder that systemd made for the service ({@code STATE_DIRECTORY}), or the person's own for such things
     * ({@code XDG_STATE_HOME/fernblick}, by default {@code ~/.local/state/fernblick}).
     *
     * @param environment as {@link System#getenv()}
     * @param home the person's home folder
     */
    public static Path of(Map<String, String> environment, Path home) {
        // Of several, separated by colons, the first is the unit's own.
        Optional<Path> service = absolute(environment, "STATE_DIRECTORY", ":");
        if (service.isPresent()) {
            return service.get();
        }
        // The XDG base directory specification wants relative paths ignored.
        return absolute(environment, "XDG_STATE_HOME", "\0")
                .orElse(home.resolve(".local").resolve("state"))
                .resolve("fernblick");
    }

    private static Optional<Path> absolute(Map<String, String> environment, String name, String separator) {
        return Optional.ofNullable(environment.get(name))
                .map(value -> value.split(separator, 2)[0])
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }

    /** The secret's place when nobody named another. */
    public static SecretFile secretIn(Path folder) {
        return new SecretFile(folder.resolve("room-secret"));
    }
}
