package io.github.fernblick.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sends what is logged to standard error, one line for each event; standard output is for what a person asked for. */
final class Logging {
    /** Control and formatting characters could end a line, or turn what is read around. */
    private static final String ONE_LINE =
            "%replace(%msg){'[\\p{Cntrl}\\p{Cf}]','?'}%replace( %ex){'\\s+',' '}%nopex%n";

    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{0}: " + ONE_LINE;

    private Logging() {}

    /** @param level how much of the server's own is logged */
    static void start(Level level) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(encoder);
        console.start();

        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(console);
        context.getLogger("io.github.fernblick").setLevel(level);
        // They log what clients send, and a client's fault as if it were ours: at any level of ours this is their
        // lowest.
        context.getLogger("org.glassfish").setLevel(Level.ERROR);

        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
