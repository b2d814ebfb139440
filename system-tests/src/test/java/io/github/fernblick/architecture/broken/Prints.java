package io.github.fernblick.architecture.broken;

/** Breaks a rule on purpose. */
public final class Prints {
    private Prints() {}

    static void print() {
        System.out.println();
    }
}
