package io.github.fernblick.architecture.broken;

/** Breaks a rule on purpose. */
public final class AsksForTheTime {
    private AsksForTheTime() {}

    static long now() {
        return System.currentTimeMillis();
    }
}
