package io.github.fernblick.signaling.json;

/** What was read is not what it should be. Its message names a field, never what was in it. */
public final class IllFormedException extends Exception {
    public IllFormedException(String message) {
        super(message);
    }
}
