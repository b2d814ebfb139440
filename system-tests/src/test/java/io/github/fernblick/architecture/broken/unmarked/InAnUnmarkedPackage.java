package io.github.fernblick.architecture.broken.unmarked;

/** Breaks a rule on purpose. */
public interface InAnUnmarkedPackage {}
