package io.github.fernblick.agent.broadcast;

import io.github.fernblick.media.frame.FrameRate;
import java.time.Duration;

/**
 * How patient the agent is with a source.
 *
 * @param linger how long a source stays open when nobody watches any more: people reload, networks change
 * @param firstFrame how long an opened source may take until its first frame
 * @param silence how long it may give no frame afterwards
 * @param firstRetry the break before a lost source is tried again, doubled each time
 * @param longestRetry the longest such break
 * @param steady a source that gave pictures for so long and is lost then is tried again at once
 */
record SourceTimes(
        Duration linger,
        Duration firstFrame,
        Duration silence,
        Duration firstRetry,
        Duration longestRetry,
        Duration steady) {

    static final SourceTimes USUAL = new SourceTimes(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(3),
            Duration.ofMillis(500),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10));

    /** The same for a source of this rate: one that gives a frame in ten seconds is not silent after three. */
    Duration silence(FrameRate rate) {
        Duration threeFrames = Duration.ofNanos(rate.nanosOf(3));
        return threeFrames.compareTo(silence) > 0 ? threeFrames : silence;
    }
}
