package io.github.fernblick.architecture.broken;

/** Breaks a rule on purpose. */
public final class ThrowsDice {
    private ThrowsDice() {}

    static double dice() {
        return Math.random();
    }
}
