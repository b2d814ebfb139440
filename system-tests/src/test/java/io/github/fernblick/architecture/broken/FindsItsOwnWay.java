package io.github.fernblick.architecture.broken;

import org.ice4j.ice.Agent;

/** Breaks a rule on purpose. */
public interface FindsItsOwnWay {
    Agent agent();
}
