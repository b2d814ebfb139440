package io.github.fernblick.agent.program;

/** What carries pictures can't be loaded on this machine; its message is one sentence. */
final class MediaUnavailableException extends Exception {
    MediaUnavailableException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
