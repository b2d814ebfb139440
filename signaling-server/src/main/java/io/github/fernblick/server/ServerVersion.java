package io.github.fernblick.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Enumeration;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import picocli.CommandLine.IVersionProvider;

/** Version and build, from the manifest of the jar that this class came in. */
final class ServerVersion implements IVersionProvider {
    private static final String TITLE = "Fernblick signaling server";

    @Override
    public String[] getVersion() throws IOException {
        String version = manifest()
                .map(main -> main.getValue("Implementation-Version") + " (build "
                        + main.getValue("Implementation-Build") + ")")
                .orElse("(not packaged)");
        return new String[] {TITLE + " " + version, "Java " + Runtime.version() + ", " + System.getProperty("os.name")};
    }

    private static Optional<Attributes> manifest() throws IOException {
        Enumeration<URL> all = ServerVersion.class.getClassLoader().getResources("META-INF/MANIFEST.MF");
        while (all.hasMoreElements()) {
            try (InputStream bytes = all.nextElement().openStream()) {
                Attributes main = new Manifest(bytes).getMainAttributes();
                if (TITLE.equals(main.getValue(Attributes.Name.IMPLEMENTATION_TITLE))) {
                    return Optional.of(main);
                }
            }
        }
        return Optional.empty();
    }
}
