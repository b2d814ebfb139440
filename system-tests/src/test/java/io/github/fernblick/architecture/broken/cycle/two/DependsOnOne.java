package io.github.fernblick.architecture.broken.cycle.two;

import io.github.fernblick.architecture.broken.cycle.one.DependsOnTwo;

/** Breaks a rule on purpose. */
public interface DependsOnOne {
    DependsOnTwo one();
}
