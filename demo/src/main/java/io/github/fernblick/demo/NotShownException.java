package io.github.fernblick.demo;

/** The demonstration did not get as far as a picture, for a reason that a person is told. */
final class NotShownException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    NotShownException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
