package io.github.fernblick.media.file;

import io.github.fernblick.media.ffmpeg.FfmpegException;
import io.github.fernblick.media.ffmpeg.InputRequest;
import io.github.fernblick.media.ffmpeg.PictureSize;
import io.github.fernblick.media.ffmpeg.VideoInput;
import io.github.fernblick.media.frame.VideoFormat;
import io.github.fernblick.media.source.FrameSink;
import io.github.fernblick.media.source.SourceException;
import io.github.fernblick.media.source.SourceFailure.Reason;
import io.github.fernblick.media.source.SourceWork;
import io.github.fernblick.media.time.CaptureTime;
import io.github.fernblick.media.time.MediaClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays a video file in real time, again and again. */
public final class VideoFileSource implements SourceWork {
    private static final Logger LOG = LoggerFactory.getLogger(VideoFileSource.class);

    /** After such a pause, of the machine perhaps, the film goes on where it was instead of running after. */
    private static final long HOPELESSLY_LATE_NANOS = 1_000_000_000L;

    private final String name;
    private final VideoInput input;
    private final MediaClock clock;

    private VideoFileSource(String name, VideoInput input, MediaClock clock) {
        this.name = name;
        this.input = input;
        this.clock = clock;
    }

    /** Opens a file; its first picture is decoded, so that what can't be played is refused here. */
    public static VideoFileSource open(Path path, MediaClock clock) throws SourceException {
        String name = String.valueOf(path.getFileName());
        checkReadable(path);
        try {
            VideoInput input =
                    VideoInput.open(InputRequest.file(path.toAbsolutePath().toString()), new PictureSize.Own());
            return startingWith(input, name, clock);
        } catch (FfmpegException e) {
            LOG.debug("{}: {}", name, e.getMessage());
            throw refused(path, e);
        }
    }

    private static VideoFileSource startingWith(VideoInput input, String name, MediaClock clock)
            throws FfmpegException, SourceException {
        boolean picture = false;
        try {
            picture = input.next() == VideoInput.Next.PICTURE;
        } finally {
            if (!picture) {
                input.close();
            }
        }
        if (!picture) {
            throw new SourceException(
                    Reason.NO_VIDEO, "The file " + name + " has no picture that can be decoded; choose another.");
        }
        return new VideoFileSource(name, input, clock);
    }

    private static void checkReadable(Path path) throws SourceException {
        if (!Files.exists(path)) {
            throw new SourceException(Reason.NOT_FOUND, "There is no file " + path + "; check its path.");
        }
        if (!Files.isRegularFile(path)) {
            throw new SourceException(Reason.NOT_MEDIA, path + " is no file; give the path of a video file.");
        }
        if (!Files.isReadable(path)) {
            throw new SourceException(
                    Reason.NOT_PERMITTED, "The file " + path + " may not be read; change its permissions.");
        }
    }

    private static SourceException refused(Path path, FfmpegException e) {
        return switch (e.kind()) {
            case NO_VIDEO ->
                new SourceException(
                        Reason.NO_VIDEO, "The file " + path + " has no moving picture in it; choose a video file.");
            case UNSUPPORTED ->
                new SourceException(Reason.UNSUPPORTED, "Video files can't be played here: " + e.getMessage() + ".");
            case NO_DECODER ->
                new SourceException(
                        Reason.UNSUPPORTED,
                        "The file " + path
                                + " is coded in a way that can't be played; convert it, to H.264 for example.");
            case NOT_PERMITTED ->
                new SourceException(
                        Reason.NOT_PERMITTED, "The file " + path + " may not be read; change its permissions.");
            default ->
                new SourceException(
                        Reason.NOT_MEDIA, "The file " + path + " is no video, or a damaged one; choose another.");
        };
    }

    @Override
    public VideoFormat format() {
        return input.format();
    }

    @Override
    public void run(FrameSink sink, CountDownLatch stop) throws SourceException {
        Timeline timeline = new Timeline(input.format().rate().nanosOf(1));
        long start = clock.now().nanos();
        try {
            do {
                long due = timeline.next(input.position());
                if (!clock.waitUntil(start + due, stop)) {
                    return;
                }
                CaptureTime now = clock.now();
                if (now.nanos() - start - due > HOPELESSLY_LATE_NANOS) {
                    start = now.nanos() - due;
                }
                sink.frame(input.picture(now));
            } while (advance(timeline));
        } catch (FfmpegException e) {
            LOG.warn("{} can't be read any more: {}", name, e.getMessage());
        }
        throw new SourceException(
                Reason.ENDED, "The file " + name + " can't be read any more; check whether it is still whole.");
    }

    /** Goes on to the next picture: after the last comes the first. */
    private boolean advance(Timeline timeline) throws FfmpegException {
        if (input.next() == VideoInput.Next.PICTURE) {
            return true;
        }
        input.rewind();
        timeline.startOver();
        return input.next() == VideoInput.Next.PICTURE;
    }

    @Override
    public void close() {
        input.close();
    }
}
