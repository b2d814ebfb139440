package io.github.fernblick.agent.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import picocli.CommandLine.IVersionProvider;

/** The program's version and build, as its jar's manifest has them. */
final class AgentVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"fernblick-agent " + version() + " (build " + attribute("Implementation-Build") + ")"};
    }

    /** The version alone. */
    static String version() {
        return attribute("Implementation-Version");
    }

    private static String attribute(String name) {
        return jar().flatMap(attributes -> Optional.ofNullable(attributes.getValue(name)))
                .orElse("development");
    }

    private static Optional<Attributes> jar() {
        URL here = AgentVersion.class.getResource("AgentVersion.class");
        if (here == null || !here.getProtocol().equals("jar")) {
            return Optional.empty();
        }
        String jar = here.toString().substring(0, here.toString().lastIndexOf('!') + 1);
        try (InputStream in =
                java.net.URI.create(jar + "/META-INF/MANIFEST.MF").toURL().openStream()) {
            return Optional.of(new Manifest(in).getMainAttributes());
        } catch (IOException e) {
            throw new UncheckedIOException("The program's jar can't be read", e);
        }
    }
}
