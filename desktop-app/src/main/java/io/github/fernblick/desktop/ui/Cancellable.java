package io.github.fernblick.desktop.ui;

/** Something under way that can be called off; calling it off twice does nothing. */
@FunctionalInterface
public interface Cancellable {
    void cancel();
}
