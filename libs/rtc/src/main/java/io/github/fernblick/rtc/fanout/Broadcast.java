package io.github.fernblick.rtc.fanout;

import io.github.fernblick.rtc.task.SerialExecutor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A picture, perhaps with sound, for any number of viewers. Its sources run while somebody watches, or somebody holds them.
 * Thread-safe.
 */
public final class Broadcast implements AutoCloseable {
    private static final long PERIOD_MILLIS = 500;

    private final BroadcastSettings settings;
    private final RandomGenerator random;
    private final SerialExecutor executor;
    private final ScheduledFuture<?> ticking;
    private final Track video;
    private final Optional<Track> audio;
    private final KeyFrameRequests keyFrames;
    private final Set<ViewerSession> viewers = ConcurrentHashMap.newKeySet();

    // Confined to the executor.
    private final BitRateControl bitRate;
    private int held;
    private boolean running;
    private boolean closed;

    /**
     * @param scheduler for short tasks; the sources' methods are called on it
     * @param random anything but predictable (RFC 3550, section 8.1)
     */
    public Broadcast(
            EncodedSource video,
            Optional<EncodedSource> audio,
            BroadcastSettings settings,
            ScheduledExecutorService scheduler,
            RandomGenerator random) {
        this.settings = settings;
        this.random = random;
        this.executor = new SerialExecutor(scheduler);
        this.keyFrames =
                new KeyFrameRequests(scheduler, System::nanoTime, () -> executor.execute(video::requestKeyFrame));
        this.video = new Track(video, random, keyFrames::came);
        this.audio = audio.map(source -> new Track(source, random, () -> {}));
        this.bitRate = new BitRateControl(settings.start(), System.nanoTime());
        this.ticking = scheduler.scheduleWithFixedDelay(
                () -> executor.execute(this::adaptBitRate), PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * A new viewer: what its session is to be made of and to hand its media to. It watches from when it is connected until its
     * session ends.
     *
     * @param talks whether it may talk back
     */
    public ViewerSession addViewer(boolean talks, ViewerListener listener) {
        return new ViewerSession(this, talks, listener);
    }

    /** How many watch now. */
    public int viewers() {
        return viewers.size();
    }

    /** Keeps the sources running until it is closed; for a picture that is there at once. */
    public AutoCloseable hold() {
        AtomicBoolean over = new AtomicBoolean();
        executor.execute(() -> hold(1));
        return () -> {
            if (over.compareAndSet(false, true)) {
                executor.execute(() -> hold(-1));
            }
        };
    }

    /** Ends the sources. Sessions are not ended: they get nothing any more. */
    @Override
    public void close() {
        ticking.cancel(false);
        executor.execute(() -> {
            closed = true;
            runIfNeeded();
        });
    }

    Track video() {
        return video;
    }

    Optional<Track> audio() {
        return audio;
    }

    BroadcastSettings settings() {
        return settings;
    }

    RandomGenerator random() {
        return random;
    }

    void requestKeyFrame() {
        if (video.source().makesKeyFrames()) {
            keyFrames.request();
        }
    }

    void joined(ViewerSession viewer) {
        viewers.add(viewer);
        executor.execute(() -> hold(1));
    }

    void left(ViewerSession viewer) {
        if (viewers.remove(viewer)) {
            executor.execute(() -> hold(-1));
        }
    }

    private void hold(int change) {
        held += change;
        runIfNeeded();
    }

    private void runIfNeeded() {
        boolean needed = held > 0 && !closed;
        if (needed == running) {
            return;
        }
        running = needed;
        tracks().forEach(track -> {
            if (needed) {
                track.source().start(track::frame);
            } else {
                track.source().stop();
            }
        });
    }

    private Stream<Track> tracks() {
        return Stream.concat(Stream.of(video), audio.stream());
    }

    /** The slowest viewer counts, but no slower than the floor: whoever is below it gets less than everything. */
    private void adaptBitRate() {
        List<ViewerSession> full = viewers.stream()
                .filter(viewer -> viewer.level() == CongestionLevel.EVERYTHING)
                .toList();
        if (full.isEmpty() || !video.source().adaptsBitRate()) {
            return;
        }
        int slowest = full.stream().mapToInt(ViewerSession::bitsPerSecond).min().orElse(settings.start());
        int wish = Math.max(settings.lowest(), Math.min(settings.highest(), slowest));
        bitRate.wish(wish, System.nanoTime()).ifPresent(video.source()::setTargetBitRate);
    }
}
