package io.github.fernblick.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a person wants to be shown.
 *
 * @param duration from the first picture on; until the viewer is closed if absent
 * @param screenshot where a picture of the screen goes
 * @param source as the camera agent names sources
 * @param cameras how many
 * @param pixels whether a program may look at the screen's pixels
 */
record Wishes(Optional<Duration> duration, Optional<Path> screenshot, String source, int cameras, boolean pixels) {
    /** Whether the pictures carry their time: the test pattern, in whatever size. */
    boolean hasTimeCode() {
        return source.equals("test") || source.startsWith("test:");
    }
}
