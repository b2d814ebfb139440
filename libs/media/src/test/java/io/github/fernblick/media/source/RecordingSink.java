package io.github.fernblick.media.source;

import io.github.fernblick.media.frame.VideoFrame;
import io.github.fernblick.media.time.CaptureTime;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Keeps what a test wants to know of each frame. Thread-safe. */
public final class RecordingSink<T> implements FrameSink {
    private static final long GENEROUS_SECONDS = 30;

    private final Function<VideoFrame, T> look;
    private final BlockingQueue<T> seen = new LinkedBlockingQueue<>();
    private final CompletableFuture<SourceFailure> lost = new CompletableFuture<>();
    private final List<String> threads = new CopyOnWriteArrayList<>();

    public RecordingSink(Function<VideoFrame, T> look) {
        this.look = look;
    }

    public static RecordingSink<CaptureTime> ofTimes() {
        return new RecordingSink<>(VideoFrame::captured);
    }

    @Override
    public void frame(VideoFrame frame) {
        threads.add(Thread.currentThread().getName());
        seen.add(look.apply(frame));
    }

    @Override
    public void lost(SourceFailure failure) {
        lost.complete(failure);
    }

    /** The next frame, waited for. */
    public T next() throws InterruptedException {
        T next = seen.poll(GENEROUS_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no frame came; lost: " + lost.getNow(null));
        }
        return next;
    }

    /** Frames not yet taken by {@link #next}. */
    public int waiting() {
        return seen.size();
    }

    public SourceFailure lost() throws Exception {
        return lost.get(GENEROUS_SECONDS, TimeUnit.SECONDS);
    }

    public boolean isLost() {
        return lost.isDone();
    }

    /** The names of the threads that brought the frames. */
    public List<String> threads() {
        return threads;
    }
}
