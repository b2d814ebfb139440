package io.github.fernblick.media.screen;

import io.github.fernblick.media.ffmpeg.FfmpegException;
import io.github.fernblick.media.ffmpeg.PictureSize;
import io.github.fernblick.media.ffmpeg.VideoInput;
import io.github.fernblick.media.frame.FrameRate;
import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.source.CaptureWish;
import io.github.fernblick.media.source.FrameSink;
import io.github.fernblick.media.source.Pacer;
import io.github.fernblick.media.source.SourceException;
import io.github.fernblick.media.source.SourceFailure.Reason;
import io.github.fernblick.media.source.SourceSpec;
import io.github.fernblick.media.source.SourceWork;
import io.github.fernblick.media.time.CaptureTime;
import io.github.fernblick.media.time.MediaClock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A screen, or one window of it, at an even pace; scaled down if a size is wished. */
public final class ScreenSource implements SourceWork {
    private static final Logger LOG = LoggerFactory.getLogger(ScreenSource.class);
    private static final FrameRate USUAL = FrameRate.of(30);

    private final Display display;
    private final VideoInput input;
    private final VideoFormat format;
    private final MediaClock clock;

    private ScreenSource(Display display, VideoInput input, VideoFormat format, MediaClock clock) {
        this.display = display;
        this.input = input;
        this.format = format;
        this.clock = clock;
    }

    /**
     * Opens a screen.
     *
     * @param environment whose {@code DISPLAY} is meant if the spec names none
     */
    public static ScreenSource open(SourceSpec.Screen spec, Map<String, String> environment, MediaClock clock)
            throws SourceException {
        Display display = Display.of(spec.display(), environment);
        try {
            VideoInput input = VideoInput.open(display.requestWithPointer(spec.window()), size(spec.wish()));
            VideoFormat own = input.format();
            VideoFormat format = new VideoFormat(own.width(), own.height(), rate(spec.wish()));
            return new ScreenSource(display, input, format, clock);
        } catch (FfmpegException e) {
            throw display.refused(spec.window(), e);
        }
    }

    private static PictureSize size(CaptureWish wish) {
        if (wish instanceof CaptureWish.Size size) {
            return new PictureSize.Within(size.width(), size.height());
        }
        if (wish instanceof CaptureWish.Format both) {
            return new PictureSize.Within(both.format().width(), both.format().height());
        }
        return new PictureSize.Own();
    }

    private static FrameRate rate(CaptureWish wish) {
        if (wish instanceof CaptureWish.Rate rate) {
            return rate.rate();
        }
        return wish instanceof CaptureWish.Format both ? both.format().rate() : USUAL;
    }

    @Override
    public VideoFormat format() {
        return format;
    }

    @Override
    public void run(FrameSink sink, CountDownLatch stop) throws SourceException {
        Pacer pacer = new Pacer(clock, format.rate());
        try {
            while (pacer.awaitBeat(stop)) {
                CaptureTime now = clock.now();
                VideoInput.Next next = input.next();
                if (next == VideoInput.Next.PICTURE) {
                    sink.frame(input.picture(now));
                } else if (next == VideoInput.Next.END) {
                    throw lost();
                }
            }
        } catch (FfmpegException e) {
            LOG.debug("screen {}: {}", display.name(), e.getMessage());
            throw lost();
        }
    }

    private SourceException lost() {
        return new SourceException(
                Reason.ENDED,
                "The screen " + display.name() + " gives no pictures any more; was its window or X server closed?");
    }

    @Override
    public void close() {
        input.close();
    }
}
