package io.github.fernblick.agent.state;

/** What is kept on disk can't be used, for a reason that a person can understand: its message is one sentence. */
public final class StateException extends Exception {
    public StateException(String sentence) {
        super(sentence);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
