package io.github.fernblick.server;

/** What the person who started the server gave cannot be used. The message is one sentence that says what to do. */
final class BadInputException extends Exception {
    private static final long serialVersionUID = 1L;

    BadInputException(String sentence) {
        super(sentence);
    }

    /** The sentence; never null. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
