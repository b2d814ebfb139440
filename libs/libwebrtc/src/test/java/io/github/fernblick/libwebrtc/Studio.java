package io.github.fernblick.libwebrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/** What a test works with: a factory, cameras, ends. Closing it ends all and looks whether anything native is left. */
final class Studio implements AutoCloseable {
    final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
    final PeerFactory factory;
    private final List<Future<?>> cameras = new CopyOnWriteArrayList<>();
    private final List<VideoSource> sources = new CopyOnWriteArrayList<>();

    Studio() {
        this(LocalNetworks::onlyLoopback);
    }

    Studio(BooleanSupplier onlyLoopback) {
        factory = new PeerFactory(scheduler, onlyLoopback);
    }

    /** One whose sessions live by {@code time}; cameras do not. */
    Studio(ManualScheduler time) {
        factory = new PeerFactory(time, LocalNetworks::onlyLoopback);
    }

    /** A source that gets a frame 30 times a second. */
    VideoSource camera(IntFunction<I420Frame> picture) {
        VideoSource source = factory.createVideoSource();
        AtomicInteger pushed = new AtomicInteger();
        cameras.add(scheduler.scheduleAtFixedRate(
                () -> source.push(picture.apply(pushed.getAndIncrement())), 0, 33_333, TimeUnit.MICROSECONDS));
        sources.add(source);
        return source;
    }

    /** The camera's cable is pulled out: its source gets no frame any more. */
    void stopCameras() {
        cameras.forEach(camera -> camera.cancel(false));
    }

    End sender(IntFunction<I420Frame> picture) {
        return end(SessionConfig.builder().send(camera(picture)));
    }

    End receiver(FrameConsumer consumer) {
        return end(SessionConfig.builder().receive(consumer));
    }

    End end(SessionConfig.Builder config) {
        return new End(factory, config.build());
    }

    @Override
    public void close() {
        cameras.forEach(camera -> camera.cancel(false));
        sources.forEach(VideoSource::close);
        factory.close();
        scheduler.shutdownNow();
        assertThat(factory.liveNativeObjects()).isEmpty();
    }
}
