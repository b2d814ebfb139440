package io.github.fernblick.desktop.add;

import io.github.fernblick.desktop.text.Message;

/** What is said beside a field while it is filled in. */
public record Hint(Kind kind, Message message) {
    /** How it is meant. */
    public enum Kind {
        /** Not finished yet, nothing is wrong. */
        PROGRESS,
        WRONG,
        GOOD
    }

    static Hint progress(String key, Object... arguments) {
        return new Hint(Kind.PROGRESS, Message.of(key, arguments));
    }

    static Hint wrong(Message message) {
        return new Hint(Kind.WRONG, message);
    }

    static Hint good(String key) {
        return new Hint(Kind.GOOD, Message.of(key));
    }
}
