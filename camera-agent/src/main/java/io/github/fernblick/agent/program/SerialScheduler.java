package io.github.fernblick.agent.program;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that does one thing after another. A mistake in one is logged and harms none of the others; what comes after
 * its end is dropped.
 */
final class SerialScheduler extends ScheduledThreadPoolExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(SerialScheduler.class);

    private final String name;

    SerialScheduler(String name) {
        super(1, work -> thread(name, work), new DiscardPolicy());
        this.name = name;
        setRemoveOnCancelPolicy(true);
        setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    protected void afterExecute(Runnable work, @Nullable Throwable thrown) {
        super.afterExecute(work, thrown);
        if (work instanceof Future<?> future && future.isDone()) {
            try {
                future.get();
            } catch (CancellationException e) {
                LOG.trace("{}: cancelled", name, e);
            } catch (ExecutionException e) {
                LOG.error("A mistake of this program on its thread {}", name, e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
