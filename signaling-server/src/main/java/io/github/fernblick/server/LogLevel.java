package io.github.fernblick.server;

import ch.qos.logback.classic.Level;

/** How much is logged. Named as they are typed. */
enum LogLevel {
    error,
    warn,
    info,
    debug,
    trace;

    Level level() {
        return Level.toLevel(name());
    }
}
