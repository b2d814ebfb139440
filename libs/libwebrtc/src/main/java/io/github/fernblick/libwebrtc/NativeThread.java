package io.github.fernblick.libwebrtc;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only thread that calls into libwebrtc, apart from making the factory and sources, and from frames pushed. libwebrtc's calls wait for threads of its own; those
 * never wait for this one, they only leave work here. So nothing can deadlock, no callback runs inside another call, and what
 * this thread alone touches needs no lock.
 */
final class NativeThread {
    private static final Logger log = LoggerFactory.getLogger(NativeThread.class);

    private final ExecutorService executor;

    NativeThread() {
        executor = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "webrtc-sessions");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Runs {@code task} there, after everything handed over before; not at all once {@link #finish} was called. */
    boolean execute(Runnable task) {
        try {
            executor.execute(() -> runSafely(task));
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    /** Runs {@code last} there, once, and waits until that is done; nothing is taken afterwards. */
    void finish(Runnable last) {
        execute(last);
        executor.shutdown();
        boolean interrupted = false;
        while (true) {
            try {
                if (executor.awaitTermination(1, TimeUnit.MINUTES)) {
                    break;
                }
                log.warn("libwebrtc takes long to end");
            } catch (InterruptedException e) {
                interrupted = true; // releasing half of it would leave native threads without an owner
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void runSafely(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.error("A task of a WebRTC session failed: this is a bug", e);
        }
    }
}
