package io.github.fernblick.desktop.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code user-dirs.dirs}, in which a Linux desktop keeps where (and in which language) pictures go. */
final class UserDirectories {
    private static final Pattern PICTURES =
            Pattern.compile("^\\s*XDG_PICTURES_DIR=\"(\\$HOME/)?([^\"]*)\"", Pattern.MULTILINE);

    private UserDirectories() {}

    static Path pictures(Path configHome, Path home) {
        Path otherwise = home.resolve("Pictures");
        try {
            Matcher line = PICTURES.matcher(Files.readString(configHome.resolve("user-dirs.dirs")));
            if (!line.find()) {
                return otherwise;
            }
            Path named = Path.of(line.group(2));
            if (line.group(1) != null) {
                return home.resolve(named);
            }
            return named.isAbsolute() ? named : otherwise;
        } catch (IOException | RuntimeException e) {
            return otherwise; // a desktop without that file, or with a broken one
        }
    }
}
