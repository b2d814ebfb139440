package io.github.fernblick.signaling.client;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Runs tasks one after another on the thread that brings the first of them. */
final class FakeExecutor implements Executor {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean running;
    private boolean held;

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        run();
    }

    /** From now on tasks wait. */
    void hold() {
        held = true;
    }

    void release() {
        held = false;
        run();
    }

    int waiting() {
        return tasks.size();
    }

    private void run() {
        if (running || held) {
            return;
        }
        running = true;
        try {
            for (Runnable next = tasks.poll(); next != null; next = tasks.poll()) {
                next.run();
            }
        } finally {
            running = false;
        }
    }
}
