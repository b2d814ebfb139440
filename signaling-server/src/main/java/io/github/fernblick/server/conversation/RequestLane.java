package io.github.fernblick.server.conversation;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Takes one client's requests one at a time: the next begins when the one before has been answered, on whatever thread that
 * happens. So what a client sends behind its {@code JoinOrCreate} means the same however long the answer takes.
 */
final class RequestLane {
    /** Guarded by itself, as is {@link #busy}. */
    private final Queue<Consumer<Runnable>> waiting = new ArrayDeque<>(2);

    private boolean busy;

    /** Begins {@code request} now or later. It must call what it is given once, when it has been answered. */
    void submit(Consumer<Runnable> request) {
        synchronized (waiting) {
            waiting.add(request);
            if (busy) {
                return;
            }
            busy = true;
        }
        runWaiting();
    }

    /** How many requests wait for the one before to be answered. */
    int waiting() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    private void runWaiting() {
        while (true) {
            Consumer<Runnable> request;
            synchronized (waiting) {
                request = waiting.poll();
                if (request == null) {
                    busy = false;
                    return;
                }
            }
            // Begun and answered: whichever comes second goes on. So answers given at once cost no stack.
            AtomicBoolean second = new AtomicBoolean();
            request.accept(() -> {
                if (second.getAndSet(true)) {
                    runWaiting();
                }
            });
            if (!second.getAndSet(true)) {
                return;
            }
        }
    }
}
