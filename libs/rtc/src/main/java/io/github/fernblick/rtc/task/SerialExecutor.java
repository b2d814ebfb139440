package io.github.fernblick.rtc.task;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs tasks one after the other, in order, on threads of another executor. What a task throws is a bug and is logged. */
public final class SerialExecutor implements Executor {
    private static final Logger log = LoggerFactory.getLogger(SerialExecutor.class);
    /** So many in a row, then others of the same pool have their turn. */
    private static final int MOST_IN_A_ROW = 32;

    private final Executor threads;
    private final Queue<Runnable> waiting = new ArrayDeque<>(); // guarded by waiting
    private boolean running; // guarded by waiting

    public SerialExecutor(Executor threads) {
        this.threads = threads;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (waiting) {
            waiting.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        schedule();
    }

    private void schedule() {
        try {
            threads.execute(this::run);
        } catch (RejectedExecutionException programEnds) {
            synchronized (waiting) {
                waiting.clear();
                running = false;
            }
        }
    }

    private void run() {
        for (int i = 0; i < MOST_IN_A_ROW; i++) {
            Runnable next;
            synchronized (waiting) {
                next = waiting.poll();
                if (next == null) {
                    running = false;
                    return;
                }
            }
            try {
                next.run();
            } catch (RuntimeException bug) {
                log.error("A task of a session failed: this is a bug", bug);
            }
        }
        schedule();
    }
}
