package io.github.fernblick.agent.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What this machine is called, without asking the network, which may not be there yet. */
final class MachineName {
    private static final Path KERNEL = Path.of("/proc/sys/kernel/hostname");

    private MachineName() {}

    static String of(Map<String, String> environment) {
        return kernel().or(() -> Optional.ofNullable(environment.get("HOSTNAME")))
                .or(() -> Optional.ofNullable(environment.get("COMPUTERNAME")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .orElse("Camera");
    }

    private static Optional<String> kernel() {
        try {
            return Files.isReadable(KERNEL) ? Optional.of(Files.readString(KERNEL)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
