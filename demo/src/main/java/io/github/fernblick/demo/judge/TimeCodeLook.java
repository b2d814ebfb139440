package io.github.fernblick.demo.judge;

import io.github.fernblick.media.screen.Display;
import io.github.fernblick.media.screen.ScreenArea;
import io.github.fernblick.media.screen.ScreenGrab;
import io.github.fernblick.media.screen.ScreenGrabber;
import io.github.fernblick.media.source.SourceException;
import io.github.fernblick.media.time.MediaClock;
import io.github.fernblick.media.timecode.Luma;
import io.github.fernblick.media.timecode.TimeCodeHit;
import io.github.fernblick.media.timecode.TimeCodePlace;
import io.github.fernblick.media.timecode.TimeCodeReader;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Looks at a time code: searches the whole screen for one, then looks at that place alone, which is cheap, until it is there
 * no more.
 */
final class TimeCodeLook implements Look {
    /** The time code says milliseconds, rounded down: half of one is what that takes away at the mean. */
    private static final long ROUNDING_MICROS = 500;

    /** Looks without a time code after which the whole screen is searched again: about a third of a second. */
    private static final int PATIENCE = 40;

    private final Display display;
    private final MediaClock clock;
    private final TimeCodeReader reader = new TimeCodeReader();
    private ScreenGrabber grabber;
    private Optional<TimeCodePlace> place = Optional.empty();
    private int misses;

    TimeCodeLook(Display display, MediaClock clock) throws SourceException {
        this.display = display;
        this.clock = clock;
        this.grabber = ScreenGrabber.open(display, clock);
    }

    @Override
    public void look(Sightings sightings) throws SourceException {
        if (place.isPresent()) {
            lookThere(place.get(), sightings);
        } else {
            search(sightings);
        }
    }

    private void search(Sightings sightings) throws SourceException {
        ScreenGrab grab = grabber.grab();
        Optional<TimeCodeHit> hit = reader.find(Luma.of(grab.image())).stream().findFirst();
        if (hit.isEmpty()) {
            return;
        }
        write(sightings, grab, hit.get().epochMillis());
        ScreenArea area =
                around(hit.get().place(), grab.image().width(), grab.image().height());
        use(ScreenGrabber.open(display, area, clock));
        TimeCodePlace found = hit.get().place();
        place = Optional.of(
                new TimeCodePlace(found.left() - area.x(), found.top() - area.y(), found.width(), found.height()));
    }

    private void lookThere(TimeCodePlace there, Sightings sightings) throws SourceException {
        ScreenGrab grab = grabber.grab();
        OptionalLong time = reader.readAt(Luma.of(grab.image()), there);
        if (time.isPresent()) {
            misses = 0;
            write(sightings, grab, time.getAsLong());
            return;
        }
        sightings.unreadable();
        if (++misses >= PATIENCE) {
            misses = 0;
            place = Optional.empty();
            use(ScreenGrabber.open(display, clock));
        }
    }

    private static void write(Sightings sightings, ScreenGrab grab, long capturedMillis) {
        sightings.seen(grab.epochMicros(), capturedMillis);
        sightings.age(grab.epochMicros(), grab.epochMicros() - capturedMillis * 1_000 - ROUNDING_MICROS);
    }

    private static ScreenArea around(TimeCodePlace place, int screenWidth, int screenHeight) {
        int left = Math.max(0, (int) Math.floor(place.left()) - 1);
        int top = Math.max(0, (int) Math.floor(place.top()) - 1);
        int right = Math.min(screenWidth, (int) Math.ceil(place.left() + place.width()) + 1);
        int bottom = Math.min(screenHeight, (int) Math.ceil(place.top() + place.height()) + 1);
        return new ScreenArea(left, top, right - left, bottom - top);
    }

    private void use(ScreenGrabber other) {
        grabber.close();
        grabber = other;
    }

    @Override
    public long longestPauseMicros() {
        return 12_000;
    }

    @Override
    public void close() {
        grabber.close();
    }
}
