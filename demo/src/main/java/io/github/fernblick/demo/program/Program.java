package io.github.fernblick.demo.program;

import java.util.Locale;

/** The programs of the house. */
public enum Program {
    SERVER,
    AGENT,
    VIEWER;

    /** As the script calls it. */
    public String command() {
        return name().toLowerCase(Locale.ROOT);
    }
}
