package io.github.fernblick.media.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fernblick.media.frame.FrameRate;
import io.github.fernblick.media.frame.I420Image;
import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.frame.VideoFrame;
import io.github.fernblick.media.source.SourceFailure.Reason;
import io.github.fernblick.media.time.CaptureTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ThreadedSourceTest {
    private static final VideoFormat FORMAT = new VideoFormat(16, 16, FrameRate.of(30));

    private final AtomicInteger closed = new AtomicInteger();

    @Test
    void framesComeOnTheSourcesOwnThreadAndNoneAfterClosing() throws Exception {
        FrameSource source = new ThreadedSource("a source", stop -> new Endless());
        RecordingSink<CaptureTime> sink = RecordingSink.ofTimes();

        assertThat(source.start(sink)).isEqualTo(FORMAT);
        sink.next();
        source.close();
        int seen = sink.threads().size();

        assertThat(sink.threads()).containsOnly("a source");
        assertThat(closed).hasValue(1);
        assertThat(sink.threads()).hasSize(seen);
        assertThat(sink.isLost()).isFalse();
    }

    @Test
    void whatCannotBeOpenedFailsBeforeAnyFrame() {
        SourceFailure failure = new SourceFailure(Reason.NOT_FOUND, "It isn't there.");
        FrameSource source = new ThreadedSource("a source", stop -> {
            throw new SourceException(failure);
        });

        assertThatThrownBy(() -> source.start(RecordingSink.ofTimes()))
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.failure()).isEqualTo(failure));
        source.close();
    }

    @Test
    void theEndOfASourceIsToldOnceAndReleasesIt() throws Exception {
        SourceFailure failure = new SourceFailure(Reason.ENDED, "It was taken away.");
        FrameSource source = new ThreadedSource("a source", stop -> new Endless() {
            @Override
            public void run(FrameSink sink, CountDownLatch stop) throws SourceException {
                throw new SourceException(failure);
            }
        });
        RecordingSink<CaptureTime> sink = RecordingSink.ofTimes();

        source.start(sink);

        assertThat(sink.lost()).isEqualTo(failure);
        source.close();
        assertThat(closed).hasValue(1);
    }

    @Test
    void aMistakeInTheSinkEndsTheSourceWithASentence() throws Exception {
        FrameSource source = new ThreadedSource("a source", stop -> new Endless());
        CompletableFuture<SourceFailure> lost = new CompletableFuture<>();

        source.start(new FrameSink() {
            @Override
            public void frame(VideoFrame frame) {
                throw new IllegalStateException("a mistake, made on purpose");
            }

            @Override
            public void lost(SourceFailure failure) {
                lost.complete(failure);
            }
        });

        assertThat(lost.get(30, TimeUnit.SECONDS).reason()).isEqualTo(Reason.FAULT);
        source.close();
        assertThat(closed).hasValue(1);
    }

    @Test
    void theSinkItselfMayCloseTheSource() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        AtomicInteger frames = new AtomicInteger();
        FrameSource source = new ThreadedSource("a source", stop -> new Endless() {
            @Override
            public void close() {
                released.countDown();
            }
        });

        source.start(new FrameSink() {
            @Override
            public void frame(VideoFrame frame) {
                frames.incrementAndGet();
                source.close();
            }

            @Override
            public void lost(SourceFailure failure) {
                throw new AssertionError(failure);
            }
        });

        assertThat(released.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(frames).hasValue(1);
    }

    @Test
    void closedWhileItOpensItIsReleasedAndSaysSo() throws Exception {
        CountDownLatch opening = new CountDownLatch(1);
        FrameSource source = new ThreadedSource("a source", stop -> {
            opening.countDown();
            awaitUninterrupted(stop);
            return new Endless();
        });
        CompletableFuture<Throwable> refused = new CompletableFuture<>();
        Thread starter = new Thread(() -> {
            try {
                source.start(RecordingSink.ofTimes());
            } catch (SourceException e) {
                refused.complete(e);
            }
        });
        starter.start();
        assertThat(opening.await(30, TimeUnit.SECONDS)).isTrue();

        source.close();

        assertThat(refused.get(30, TimeUnit.SECONDS)).hasMessageContaining("closed while it was being opened");
        assertThat(closed).hasValue(1);
    }

    @Test
    void aSourceStartsOnceAndClosesAsOftenAsOneLikes() throws Exception {
        FrameSource source = new ThreadedSource("a source", stop -> new Endless());
        source.start(RecordingSink.ofTimes());

        assertThatThrownBy(() -> source.start(RecordingSink.ofTimes())).isInstanceOf(IllegalStateException.class);
        source.close();
        source.close();
        assertThat(closed).hasValue(1);
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private class Endless implements SourceWork {
        @Override
        public VideoFormat format() {
            return FORMAT;
        }

        @Override
        public void run(FrameSink sink, CountDownLatch stop) throws SourceException {
            I420Image image = new I420Image(16, 16);
            while (stop.getCount() > 0) {
                sink.frame(image.asFrame(new CaptureTime(0, 0)));
            }
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}
