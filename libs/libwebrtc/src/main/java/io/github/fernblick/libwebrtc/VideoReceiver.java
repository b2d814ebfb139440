package io.github.fernblick.libwebrtc;

import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoTrackSink;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands decoded frames to the consumer and gives their memory back. Called on a thread of libwebrtc. */
final class VideoReceiver implements VideoTrackSink {
    private static final Logger log = LoggerFactory.getLogger(VideoReceiver.class);

    private final FrameConsumer consumer;
    private final Runnable firstFrame;
    private final AtomicLong frames = new AtomicLong();
    private boolean failed; // confined to libwebrtc's thread for this track

    VideoReceiver(Optional<FrameConsumer> consumer, Runnable firstFrame) {
        this.consumer = consumer.orElse(frame -> {});
        this.firstFrame = firstFrame;
    }

    /** How many frames have come. Any thread. */
    long frames() {
        return frames.get();
    }

    @Override
    public void onVideoFrame(VideoFrame frame) {
        try {
            handOver(frame);
        } finally {
            frame.release();
        }
    }

    private void handOver(VideoFrame frame) {
        ReceivedFrame received = new ReceivedFrame(frame);
        try {
            consumer.frame(received);
        } catch (RuntimeException | Error e) { // into native code nothing must go: it would end the process
            if (!failed) {
                failed = true;
                log.error("A frame consumer failed: this is a bug; further failures of it are not logged", e);
            }
        } finally {
            received.end();
        }
        if (frames.getAndIncrement() == 0) {
            firstFrame.run();
        }
    }
}
