package io.github.fernblick.benchmarks.signaling;

/**
 * What a step of a soak saw.
 *
 * @param held whether it met its mark
 * @param what the figures, each with its unit
 */
record Seen(String step, boolean held, String what) {

    /** The line that a person reads. */
    String line() {
        return step + ": " + what + (held ? ": held" : ": MISSED");
    }
}
