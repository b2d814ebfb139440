package io.github.fernblick.signaling.client;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Brings what a connection tells to the executor of its visit. A server may send faster than that works: what waits is bounded,
 * and a connection that fills it is given up.
 */
final class Inbox implements Transport.Listener {
    private static final int LIMIT = 4 * 1024 * 1024;
    /** What a waiting message costs besides its bytes. */
    private static final int OVERHEAD = 256;

    private final Consumer<Runnable> executor;
    private final Visit visit;

    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean full = new AtomicBoolean();

    Inbox(Consumer<Runnable> executor, Visit visit) {
        this.executor = executor;
        this.visit = visit;
    }

    @Override
    public void opened() {
        executor.accept(visit::opened);
    }

    @Override
    public void message(byte[] message) {
        if (full.get()) {
            return;
        }
        int cost = message.length + OVERHEAD;
        if (waiting.addAndGet(cost) > LIMIT) {
            full.set(true);
            executor.accept(visit::flooded);
            return;
        }
        executor.accept(() -> {
            waiting.addAndGet(-cost);
            visit.received(message);
        });
    }

    @Override
    public void ended(ConnectionEnd end) {
        executor.accept(() -> visit.ended(end));
    }
}
