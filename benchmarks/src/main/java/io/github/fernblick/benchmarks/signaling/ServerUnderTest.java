package io.github.fernblick.benchmarks.signaling;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the signaling server is and how it is started. */
final class ServerUnderTest {
    @Option(names = "--server-jar", required = true, description = "The signaling server's jar.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path jar;

    @Option(names = "--server-jvm", required = true, description = "The file with the options that Java gets for it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path jvm;

    Path jar() {
        return jar;
    }

    Path jvm() {
        return jvm;
    }
}
