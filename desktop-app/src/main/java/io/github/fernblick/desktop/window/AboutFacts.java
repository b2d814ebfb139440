package io.github.fernblick.desktop.window;

import io.github.fernblick.desktop.environment.Build;

/**
 * What the program is and runs on.
 *
 * @param renderer which way pictures reach the screen
 */
public record AboutFacts(Build build, String java, String javaFx, String renderer) {}
