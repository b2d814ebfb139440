package io.github.fernblick.libwebrtc.broken;

import io.github.fernblick.media.time.MediaClock;

/** Breaks a rule on purpose. */
public interface KnowsMedia {
    MediaClock clock();
}
