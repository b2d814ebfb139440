package io.github.fernblick.rtc.task;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the libraries underneath quiet: they log addresses, user names and even passwords by {@code java.util.logging}, which
 * prints them unless told otherwise.
 */
public final class ForeignLogs {
    // Held: java.util.logging forgets the levels of loggers that nobody holds.
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.ice4j"), Logger.getLogger("org.jitsi"), Logger.getLogger("JitsiConfig"));

    private ForeignLogs() {}

    /** To be called before the libraries are used; any number of times. */
    public static void quieten() {
        QUIET.forEach(logger -> logger.setLevel(Level.OFF));
    }
}
