package io.github.fernblick.agent.program;

/** How a run of the agent ended. */
public sealed interface Ending {
    /** It was told to end. */
    record Done() implements Ending {}

    /** What it was told can't be done, and trying again would not help. */
    record Misused(String sentence) implements Ending {}

    /** It could not go on. */
    record Failed(String sentence) implements Ending {}
}
