package io.github.fernblick.agent.program;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sets up the log: the file {@code logback.xml} has its form, this how much of it. */
public final class Logging {
    private Logging() {}

    /** Takes this level for the agent itself; libraries stay at warnings unless something is looked for. */
    public static void configure(LogLevel level) {
        Level own = Level.toLevel(level.name());
        logger("io.github.fernblick").setLevel(own);
        logger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(own.isGreaterOrEqual(Level.WARN) ? own : Level.WARN);
        // java.util.logging, which Tyrus uses, would print to standard error beside it.
        LogManager.getLogManager().reset();
        SLF4JBridgeHandler.install();
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
