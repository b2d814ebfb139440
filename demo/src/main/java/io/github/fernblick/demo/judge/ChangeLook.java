package io.github.fernblick.demo.judge;

import io.github.fernblick.media.screen.Display;
import io.github.fernblick.media.screen.ScreenArea;
import io.github.fernblick.media.screen.ScreenGrab;
import io.github.fernblick.media.screen.ScreenGrabber;
import io.github.fernblick.media.source.SourceException;
import io.github.fernblick.media.time.MediaClock;
import java.util.Arrays;

/** Looks at a part of the screen that shows a picture without a time code: one that looks different is the next frame. */
final class ChangeLook implements Look {
    private final ScreenGrabber grabber;

    ChangeLook(Display display, ScreenArea area, MediaClock clock) throws SourceException {
        grabber = ScreenGrabber.open(display, area, clock);
    }

    @Override
    public void look(Sightings sightings) throws SourceException {
        ScreenGrab grab = grabber.grab();
        sightings.seen(grab.epochMicros(), Arrays.hashCode(grab.image().pixels()));
    }

    /** Looking at a whole picture costs more than looking at a code. */
    @Override
    public long longestPauseMicros() {
        return 24_000;
    }

    @Override
    public void close() {
        grabber.close();
    }
}
