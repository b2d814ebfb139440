package io.github.fernblick.media.broken;

import io.github.fernblick.server.broken.KnowsLibwebrtc;

/** Breaks a rule on purpose. */
public interface KnowsTheServer {
    KnowsLibwebrtc server();
}
