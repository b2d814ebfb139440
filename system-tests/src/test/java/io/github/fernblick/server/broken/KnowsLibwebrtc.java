package io.github.fernblick.server.broken;

import io.github.fernblick.libwebrtc.broken.KnowsMedia;

/** Breaks a rule on purpose. */
public interface KnowsLibwebrtc {
    KnowsMedia session();
}
