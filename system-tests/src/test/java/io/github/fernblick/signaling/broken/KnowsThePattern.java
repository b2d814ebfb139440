package io.github.fernblick.signaling.broken;

import io.github.fernblick.media.time.MediaClock;

/** Breaks a rule on purpose. */
public interface KnowsThePattern {
    MediaClock clock();
}
