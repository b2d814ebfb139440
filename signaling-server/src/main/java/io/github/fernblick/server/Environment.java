package io.github.fernblick.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What the process is given by those who start it. The only one that reads variables and system properties. */
final class Environment {
    private static final String OWN = "fernblick";

    private final Map<String, String> variables;
    private final String userName;
    private final Path home;

    Environment(Map<String, String> variables, String userName, Path home) {
        this.variables = Map.copyOf(variables);
        this.userName = userName;
        this.home = home;
    }

    static Environment ofThisProcess() {
        return new Environment(
                System.getenv(), System.getProperty("user.name", ""), Path.of(System.getProperty("user.home", ".")));
    }

    /**
     * Where a server keeps what must outlive it: where systemd says (systemd.exec, {@code StateDirectory=}), the machine's
     * own place for root, and the user's (XDG Base Directory Specification) for everybody else.
     */
    Path stateDirectory() {
        Optional<Path> systemd = variable("STATE_DIRECTORY").map(Path::of);
        if (systemd.isPresent()) {
            return systemd.get();
        }
        if (userName.equals("root")) {
            return Path.of("/var/lib", OWN);
        }
        // Windows has its own place for what belongs to one machine.
        return variable("XDG_STATE_HOME")
                .or(() -> variable("LOCALAPPDATA"))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> home.resolve(".local").resolve("state"))
                .resolve(OWN);
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }
}
