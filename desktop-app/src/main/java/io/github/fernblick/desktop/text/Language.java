package io.github.fernblick.desktop.text;

import java.util.Locale;
import java.util.Optional;

/** The languages to choose from. */
public enum Language {
    /** The system's, English where that is neither. */
    SYSTEM("system", "language.system"),
    ENGLISH("en", "language.english"),
    GERMAN("de", "language.german");

    private final String code;
    private final String key;

    Language(String code, String key) {
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

    /** The locale to speak in on a system with {@code system}'s. */
    public Locale locale(Locale system) {
        return switch (this) {
            case ENGLISH -> Locale.ENGLISH;
            case GERMAN -> Locale.GERMAN;
            case SYSTEM -> Locale.GERMAN.getLanguage().equals(system.getLanguage()) ? Locale.GERMAN : Locale.ENGLISH;
        };
    }

    public static Optional<Language> ofCode(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
