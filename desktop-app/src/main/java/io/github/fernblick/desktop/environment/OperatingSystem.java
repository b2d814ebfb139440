package io.github.fernblick.desktop.environment;

import java.util.Locale;

/** The kinds of system whose manners differ. */
public enum OperatingSystem {
    LINUX,
    MAC,
    WINDOWS;

    static OperatingSystem ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mac")) {
            return MAC;
        }
        return lower.startsWith("windows") ? WINDOWS : LINUX;
    }
}
