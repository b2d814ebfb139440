package io.github.fernblick.agent.broadcast;

import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.frame.VideoFrame;
import io.github.fernblick.media.source.SourceException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a source when the first watcher comes, keeps it open a little longer than the last one stays, and opens it again
 * when it is lost.
 *
 * <pre>
 *           first watcher            first frame
 *     Idle ───────────────► Starting ───────────► Live
 *      ▲                       │                  │  ▲
 *      │ linger after the      │ refused      ends│  │first frame
 *      │ last watcher          ▼                  ▼  │
 *      └─────── from any     Lost ◄───────────── Lost    (tried again and again, after longer and longer breaks)
 * </pre>
 *
 * <p>Thread-safe; nothing blocks. All state is owned by the scheduler, a serial one of this source alone: opening and
 * closing a source take their time there.
 */
final class OnDemandSource implements AutoCloseable, Capture.Owner {
    private static final Logger LOG = LoggerFactory.getLogger(OnDemandSource.class);

    private final FrameSourceFactory factory;
    private final Consumer<VideoFrame> frames;
    private final Consumer<SourceState> states;
    private final ScheduledExecutorService scheduler;
    private final LongSupplier nanoTime;
    private final SourceTimes times;

    /** Owned by the scheduler, as are all that follow. */
    private final Backoff backoff;

    private int watchers;
    private SourceState state = new SourceState.Idle();
    private @Nullable Capture capture;
    private @Nullable Future<?> silenceCheck;
    private @Nullable Future<?> retry;
    private @Nullable Future<?> rest;
    private boolean closed;

    /**
     * A source that is idle.
     *
     * @param frames gets each frame on the source's thread, lent for the time of the call
     * @param states gets each new state on the scheduler
     * @param nanoTime a monotonic clock, as {@link System#nanoTime()}
     */
    OnDemandSource(
            FrameSourceFactory factory,
            Consumer<VideoFrame> frames,
            Consumer<SourceState> states,
            ScheduledExecutorService scheduler,
            LongSupplier nanoTime,
            SourceTimes times) {
        this.factory = factory;
        this.frames = frames;
        this.states = states;
        this.scheduler = scheduler;
        this.nanoTime = nanoTime;
        this.times = times;
        backoff = new Backoff(times.firstRetry(), times.longestRetry());
    }

    /** One more watches. */
    void watch() {
        post(() -> {
            watchers++;
            cancel(rest);
            rest = null;
            if (state instanceof SourceState.Idle) {
                become(new SourceState.Starting());
                open();
            }
        });
    }

    /** One who watched is gone. */
    void unwatch() {
        post(() -> {
            watchers--;
            if (watchers == 0) {
                rest = after(times.linger(), this::rest);
            }
        });
    }

    private void open() {
        @Nullable Capture opened = null;
        try {
            opened = new Capture(factory.create(), frames, this, this::post, nanoTime);
            capture = opened;
            opened.start();
            long every = times.silence().toNanos() / 4;
            silenceCheck =
                    scheduler.scheduleWithFixedDelay(() -> silenceOf(capture), every, every, TimeUnit.NANOSECONDS);
        } catch (SourceException e) {
            tryAgain(e.failure().sentence());
        } catch (RuntimeException e) {
            LOG.error("The source could not be opened by a mistake of this program", e);
            tryAgain("The source could not be opened by a mistake of the agent; see its log.");
        }
    }

    private void silenceOf(@Nullable Capture running) {
        if (running != null) {
            running.checkSilence(times);
        }
    }

    @Override
    public void live(Capture from, VideoFormat format) {
        if (capture == from) {
            become(new SourceState.Live(format));
        }
    }

    @Override
    public void lost(Capture from, String reason) {
        if (capture != from) {
            return;
        }
        if (from.wasLiveFor(times.steady())) {
            backoff.reset();
        }
        tryAgain(reason);
    }

    private void tryAgain(String reason) {
        end();
        become(new SourceState.Lost(reason));
        retry = after(backoff.next(), this::open);
    }

    private void rest() {
        end();
        backoff.reset();
        become(new SourceState.Idle());
    }

    private void end() {
        cancel(retry);
        retry = null;
        cancel(silenceCheck);
        silenceCheck = null;
        if (capture != null) {
            capture.close();
            capture = null;
        }
    }

    private void become(SourceState next) {
        if (!next.equals(state)) {
            state = next;
            states.accept(next);
        }
    }

    private void post(Runnable action) {
        try {
            scheduler.execute(() -> {
                if (!closed) {
                    action.run();
                }
            });
        } catch (RejectedExecutionException e) {
            // Closed meanwhile: nothing is left to be done.
            LOG.trace("After the end", e);
        }
    }

    private Future<?> after(Duration delay, Runnable action) {
        return scheduler.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static void cancel(@Nullable Future<?> future) {
        if (future != null) {
            future.cancel(false);
        }
    }

    /** Ends the source, then the scheduler. No state is told any more. */
    @Override
    public void close() {
        post(() -> {
            closed = true;
            cancel(rest);
            end();
            scheduler.shutdown();
        });
    }
}
