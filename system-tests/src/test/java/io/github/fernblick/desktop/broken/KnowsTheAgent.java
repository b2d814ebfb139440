package io.github.fernblick.desktop.broken;

import io.github.fernblick.agent.broken.KnowsTheServer;

/** Breaks a rule on purpose. */
public interface KnowsTheAgent {
    KnowsTheServer agent();
}
