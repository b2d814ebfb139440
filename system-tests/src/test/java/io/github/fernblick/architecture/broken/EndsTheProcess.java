package io.github.fernblick.architecture.broken;

/** Breaks a rule on purpose. */
public final class EndsTheProcess {
    private EndsTheProcess() {}

    static void end() {
        System.exit(0);
    }
}
