package io.github.fernblick.media.source;

import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.source.SourceFailure.Reason;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life of a source: opened by whoever starts it, run by a thread of its own, closed by anybody. Thread-safe. */
public final class ThreadedSource implements FrameSource {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadedSource.class);

    private final String name;
    private final SourceWork.Opener opener;
    private final AtomicBoolean started = new AtomicBoolean();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Object lock = new Object();
    /** Guarded by {@link #lock}. */
    private @Nullable Thread thread;

    /** @param name the thread's */
    public ThreadedSource(String name, SourceWork.Opener opener) {
        this.name = name;
        this.opener = opener;
    }

    @Override
    public VideoFormat start(FrameSink sink) throws SourceException {
        if (!started.compareAndSet(false, true)) {
            throw new IllegalStateException("a source is started once");
        }
        SourceWork work = opener.open(stop);
        VideoFormat format = work.format();
        if (!run(work, sink)) {
            work.close();
            throw new SourceException(Reason.ENDED, "The source was closed while it was being opened.");
        }
        return format;
    }

    /** Hands the work over to a thread, unless the source is closed already. */
    private boolean run(SourceWork work, FrameSink sink) {
        synchronized (lock) {
            if (stop.getCount() == 0) {
                return false;
            }
            Thread runner = new Thread(() -> live(work, sink), name);
            runner.setDaemon(true);
            runner.start();
            thread = runner;
            return true;
        }
    }

    private void live(SourceWork work, FrameSink sink) {
        try (work) {
            work.run(sink, stop);
        } catch (SourceException e) {
            lost(sink, e.failure());
        } catch (RuntimeException e) {
            LOG.error("{} broke", name, e);
            lost(
                    sink,
                    new SourceFailure(Reason.FAULT, "The source stopped by a mistake of this program; see its log."));
        }
    }

    private void lost(FrameSink sink, SourceFailure failure) {
        if (stop.getCount() > 0) {
            sink.lost(failure);
        }
    }

    @Override
    public void close() {
        Thread runner;
        synchronized (lock) {
            stop.countDown();
            runner = thread;
        }
        if (runner != null && runner != Thread.currentThread()) {
            joinFully(runner);
        }
    }

    /** A caller in a hurry, interrupted, still wants nothing left behind. */
    private static void joinFully(Thread runner) {
        boolean interrupted = false;
        while (runner.isAlive()) {
            try {
                runner.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
