package io.github.fernblick.desktop.storage;

import java.util.Optional;

/** The looks to choose from. */
public enum ThemeChoice {
    SYSTEM("system", "theme.system"),
    LIGHT("light", "theme.light"),
    DARK("dark", "theme.dark");

    private final String code;
    private final String key;

    ThemeChoice(String code, String key) {
        this.code = code;
        this.key = key;
    }

    /** As stored and as given on the command line. */
    public String code() {
        return code;
    }

    /** What it is called, as a key of the bundles. */
    public String key() {
        return key;
    }

    public static Optional<ThemeChoice> ofCode(String code) {
        for (ThemeChoice choice : values()) {
            if (choice.code.equals(code)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }
}
