package io.github.fernblick.desktop;

/** Somebody gave the program something that it cannot work with; its message is the one sentence that says so. */
final class BadInputException extends Exception {
    private static final long serialVersionUID = 1L;

    BadInputException(String sentence) {
        super(sentence);
    }
}
