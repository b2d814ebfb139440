package io.github.fernblick.agent.broken;

import io.github.fernblick.server.broken.KnowsLibwebrtc;

/** Breaks a rule on purpose. */
public interface KnowsTheServer {
    KnowsLibwebrtc server();
}
