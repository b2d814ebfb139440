package io.github.fernblick.agent.program;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When the process is told to end (SIGTERM, SIGINT): says goodbye to all who watch, and ends in time whatever happens. */
final class Farewell {
    private static final Logger LOG = LoggerFactory.getLogger(Farewell.class);
    private static final Duration LONGEST = Duration.ofMillis(1_700);

    private final Thread hook;

    Farewell(RunningAgent agent) {
        hook = new Thread(() -> say(agent), "farewell");
    }

    /** Runs the agent, prepared to be told to end meanwhile. */
    Ending during(Supplier<Ending> run) {
        Runtime.getRuntime().addShutdownHook(hook);
        Ending ending = run.get();
        remove();
        return ending;
    }

    private static void say(RunningAgent agent) {
        LOG.info("Told to end: saying goodbye");
        Thread closing = new Thread(agent::close, "closing");
        closing.setDaemon(true);
        closing.start();
        try {
            closing.join(LONGEST.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Told to end and ended: that is no failure, whatever the signal's number says.
        Runtime.getRuntime().halt(0);
    }

    private void remove() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook with it.
            LOG.trace("Ending", e);
        }
    }
}
