package io.github.fernblick.server.room;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks one after another, in the order given: the first on the thread that brings it, with those that others bring
 * meanwhile, up to a turn; what is left then on threads of a pool that many share. Tasks never block, so whoever brings one
 * is held up for no longer than handing it over would take. Holds no thread while idle.
 */
final class SerialExecutor implements Executor {
    private static final Logger LOG = LoggerFactory.getLogger(SerialExecutor.class);

    /** After so many it queues up behind the other rooms, so that a busy one never keeps a thread to itself. */
    private static final int TURN = 64;

    private final Executor pool;

    /** Guarded by itself, as is {@link #running}. */
    private final Queue<Runnable> tasks = new ArrayDeque<>(4);

    private boolean running;

    SerialExecutor(Executor pool) {
        this.pool = pool;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (tasks) {
            tasks.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        runTurn();
    }

    private void runTurn() {
        for (int i = 0; i < TURN; i++) {
            Runnable task;
            synchronized (tasks) {
                task = tasks.poll();
                if (task == null) {
                    running = false;
                    return;
                }
            }
            runOne(task);
        }
        pool.execute(this::runTurn);
    }

    private static void runOne(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException bug) {
            // One task's bug must not stop the room for everybody else in it.
            LOG.error("A room's task failed", bug);
        }
    }
}
