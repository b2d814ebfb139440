package io.github.fernblick.architecture.broken;

/** Breaks a rule on purpose. */
@SuppressWarnings("NonFinalStaticField") // that is what it breaks
public final class HasMutableStaticState {
    static int state;

    private HasMutableStaticState() {}
}
