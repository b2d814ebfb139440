package io.github.fernblick.architecture.broken.cycle.one;

import io.github.fernblick.architecture.broken.cycle.two.DependsOnOne;

/** Breaks a rule on purpose. */
public interface DependsOnTwo {
    DependsOnOne two();
}
