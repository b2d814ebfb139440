package io.github.fernblick.desktop.storage;

/** Where the window was, in the toolkit's units. */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {}
