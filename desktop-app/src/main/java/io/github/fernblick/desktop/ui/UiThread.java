package io.github.fernblick.desktop.ui;

import java.time.Duration;

/**
 * The one seam to the toolkit's thread. Models belong to it and know no toolkit; whatever comes from elsewhere hops through
 * here. In tests it stands on fake time.
 */
public interface UiThread {
    /** Runs {@code task} on the thread, after everything handed over before. Never at once. */
    void run(Runnable task);

    /** Runs {@code task} there once, after {@code delay}. */
    Cancellable after(Duration delay, Runnable task);

    /** Runs {@code task} there again and again, the first time after one {@code period}. */
    Cancellable every(Duration period, Runnable task);
}
