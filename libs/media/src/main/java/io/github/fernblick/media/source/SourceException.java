package io.github.fernblick.media.source;

/** A source can't be had, for a reason that a person can understand. */
public final class SourceException extends Exception {
    private final transient SourceFailure failure;

    public SourceException(SourceFailure failure) {
        super(failure.sentence());
        this.failure = failure;
    }

    public SourceException(SourceFailure.Reason reason, String sentence) {
        this(new SourceFailure(reason, sentence));
    }

    public SourceFailure failure() {
        return failure;
    }
}
