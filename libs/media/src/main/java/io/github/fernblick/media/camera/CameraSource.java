package io.github.fernblick.media.camera;

import io.github.fernblick.media.ffmpeg.FfmpegException;
import io.github.fernblick.media.ffmpeg.InputRequest;
import io.github.fernblick.media.ffmpeg.PictureSize;
import io.github.fernblick.media.ffmpeg.VideoInput;
import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.source.FrameSink;
import io.github.fernblick.media.source.SourceException;
import io.github.fernblick.media.source.SourceFailure.Reason;
import io.github.fernblick.media.source.SourceSpec;
import io.github.fernblick.media.source.SourceWork;
import io.github.fernblick.media.time.CaptureTime;
import io.github.fernblick.media.time.MediaClock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A camera of this machine: a picture as soon as the camera has one. */
public final class CameraSource implements SourceWork {
    private static final Logger LOG = LoggerFactory.getLogger(CameraSource.class);
    /** How often a camera is asked whether it has a picture: what this adds to the delay at most. */
    private static final long ASK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    /** Cameras take seconds to wake up. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(8);

    private final String device;
    private final VideoInput input;
    private final MediaClock clock;

    private CameraSource(String device, VideoInput input, MediaClock clock) {
        this.device = device;
        this.input = input;
        this.clock = clock;
    }

    /**
     * Opens a camera.
     *
     * @param system whose cameras they are
     */
    public static CameraSource open(SourceSpec.Camera spec, CameraSystem system, MediaClock clock)
            throws SourceException {
        system.check(spec.device());
        InputRequest request = system.request(spec);
        try {
            return new CameraSource(spec.device(), VideoInput.open(request, new PictureSize.Own()), clock);
        } catch (FfmpegException e) {
            LOG.debug("{}: {}", spec.device(), e.getMessage());
            throw refused(spec.device(), e);
        }
    }

    private static SourceException refused(String device, FfmpegException e) {
        return switch (e.kind()) {
            case NOT_FOUND ->
                new SourceException(Reason.NOT_FOUND, "There is no camera at " + device + "; is it plugged in?");
            case NOT_PERMITTED ->
                new SourceException(
                        Reason.NOT_PERMITTED,
                        "The camera " + device + " may not be used; add this user to the group 'video'.");
            case BUSY ->
                new SourceException(
                        Reason.BUSY, "The camera " + device + " is used by another program; close that first.");
            default ->
                new SourceException(
                        Reason.UNSUPPORTED,
                        "The device " + device + " can't be used as a camera (" + e.getMessage() + ").");
        };
    }

    @Override
    public VideoFormat format() {
        return input.format();
    }

    @Override
    public void run(FrameSink sink, CountDownLatch stop) throws SourceException {
        try {
            // No camera is asked before its next picture can be there.
            long pause = input.format().rate().nanosOf(1) * 3 / 4;
            long newest = clock.now().nanos();
            while (stop.getCount() > 0) {
                VideoInput.Next next = input.next();
                CaptureTime now = clock.now();
                if (next == VideoInput.Next.PICTURE) {
                    sink.frame(input.picture(KernelTime.of(input.position(), now)));
                    newest = now.nanos();
                } else if (next == VideoInput.Next.END || now.nanos() > newest + PATIENCE_NANOS) {
                    throw lost();
                } else {
                    clock.waitUntil(Math.max(now.nanos() + ASK_AGAIN_NANOS, newest + pause), stop);
                }
            }
        } catch (FfmpegException e) {
            LOG.debug("{}: {}", device, e.getMessage());
            throw lost();
        }
    }

    private SourceException lost() {
        return new SourceException(
                Reason.ENDED, "The camera " + device + " gives no pictures any more; is it still plugged in?");
    }

    @Override
    public void close() {
        input.close();
    }
}
