package io.github.fernblick.desktop.environment;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** Version and commit that this program was built of. */
public record Build(String version, String commit) {
    private static final String TITLE = "Fernblick viewer";

    /** From the manifest of the jar, or what stands for a program that was not packaged. */
    public static Build ofManifest() {
        try {
            for (URL url : Collections.list(Build.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
                Attributes attributes = read(url);
                if (TITLE.equals(attributes.getValue("Implementation-Title"))) {
                    return new Build(
                            attributes.getValue("Implementation-Version"), attributes.getValue("Implementation-Build"));
                }
            }
        } catch (IOException e) {
            return new Build("unknown", "unreadable");
        }
        return new Build("development", "unpackaged");
    }

    private static Attributes read(URL url) throws IOException {
        try (InputStream in = url.openStream()) {
            return new Manifest(in).getMainAttributes();
        }
    }

    @Override
    public String toString() {
        return version + " (" + commit + ")";
    }
}
