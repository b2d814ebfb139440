package io.github.fernblick.media.timecode;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Watches the time codes on a screen: how old is what is shown? Each place that shows one is a picture of its own; one
 * that moves or changes its size counts as another. Not thread-safe.
 */
public final class LatencyMeter {
    /** How often the whole screen is searched although all known places show a time code. */
    private static final int SEARCH_EVERY = 15;

    private final TimeCodeReader reader = new TimeCodeReader();
    private final List<WatchedPicture> pictures = new ArrayList<>();
    private int looks;

    /**
     * Takes a look.
     *
     * @param epochMicros when the screen looked so, wall clock
     */
    public void look(Luma screen, long epochMicros) {
        boolean search = pictures.isEmpty() || looks++ % SEARCH_EVERY == 0;
        for (WatchedPicture picture : pictures) {
            OptionalLong time = reader.readAt(screen, picture.place());
            if (time.isPresent()) {
                picture.seen(epochMicros, time.getAsLong());
            } else {
                picture.missed();
                search = true;
            }
        }
        if (search) {
            reader.find(screen).stream().filter(this::isNew).forEach(hit -> {
                WatchedPicture picture = new WatchedPicture(hit.place());
                picture.seen(epochMicros, hit.epochMillis());
                pictures.add(picture);
            });
        }
    }

    private boolean isNew(TimeCodeHit hit) {
        return pictures.stream().noneMatch(picture -> picture.place().isSameAs(hit.place()));
    }

    /** What was seen so far, in the order of first sight. */
    public List<WatchedPicture> pictures() {
        return List.copyOf(pictures);
    }
}
