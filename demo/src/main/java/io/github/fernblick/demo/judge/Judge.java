package io.github.fernblick.demo.judge;

import io.github.fernblick.media.source.SourceException;
import io.github.fernblick.media.time.MediaClock;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Looks at a picture at uneven times, so that no rhythm of the screen's hides anything, and says what it sees. */
final class Judge {
    private static final long SAY_EVERY_MICROS = 250_000;

    private final Look look;
    private final MediaClock clock;
    private final RandomGenerator random;
    private final Sightings sightings = new Sightings();

    Judge(Look look, MediaClock clock, RandomGenerator random) {
        this.look = look;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Looks until told to stop.
     *
     * @param voice is told four times a second, at the first frame, and at the end
     * @throws SourceException if the screen is gone
     */
    void watch(Consumer<Observation> voice, CountDownLatch stop) throws SourceException {
        long said = 0;
        boolean saidFirst = false;
        while (clock.waitUntil(clock.now().nanos() + pauseNanos(), stop)) {
            look.look(sightings);
            long now = clock.now().epochMicros();
            boolean isFirst = !saidFirst && sightings.frames() > 0;
            if (isFirst || now - said >= SAY_EVERY_MICROS) {
                voice.accept(sightings.observe(now));
                said = now;
                saidFirst |= isFirst;
            }
        }
        voice.accept(sightings.observe(clock.now().epochMicros()));
    }

    private long pauseNanos() {
        long longest = look.longestPauseMicros();
        return 1_000 * random.nextLong(longest / 4, longest);
    }
}
