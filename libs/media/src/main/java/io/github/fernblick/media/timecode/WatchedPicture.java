package io.github.fernblick.media.timecode;

import java.util.ArrayList;
import java.util.List;

/** What a {@link LatencyMeter} saw at one place. Not thread-safe. */
public final class WatchedPicture {
    /**
     * One look at the picture.
     *
     * @param epochMicros when it looked so, wall clock
     * @param capturedEpochMillis what its time code said
     * @param first whether it was the first look at this frame
     */
    public record Sighting(long epochMicros, long capturedEpochMillis, boolean first) {
        /** How old the picture was, in microseconds: the time code's own rounding, half a millisecond, left out. */
        public long latencyMicros() {
            return epochMicros - capturedEpochMillis * 1_000L - 500;
        }
    }

    private final TimeCodePlace place;
    private final List<Sighting> sightings = new ArrayList<>();
    private long newest = Long.MIN_VALUE;
    private int framesSeen;
    private int misses;

    WatchedPicture(TimeCodePlace place) {
        this.place = place;
    }

    void seen(long epochMicros, long capturedEpochMillis) {
        boolean first = capturedEpochMillis != newest;
        newest = capturedEpochMillis;
        framesSeen += first ? 1 : 0;
        sightings.add(new Sighting(epochMicros, capturedEpochMillis, first));
    }

    void missed() {
        misses++;
    }

    public TimeCodePlace place() {
        return place;
    }

    /** All looks that could be read, oldest first. */
    public List<Sighting> sightings() {
        return List.copyOf(sightings);
    }

    /** Different frames among them. */
    public int framesSeen() {
        return framesSeen;
    }

    /** Looks at this place that showed no readable time code: a torn picture, or none any more. */
    public int misses() {
        return misses;
    }
}
