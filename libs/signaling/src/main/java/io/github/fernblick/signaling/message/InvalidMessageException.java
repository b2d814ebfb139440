package io.github.fernblick.signaling.message;

/**
 * Bytes from the other end that are no message (protocol, section 5). Expected of any stranger, so it is checked and has no
 * stack trace. Its message is one English sentence that holds nothing of what came: safe to log and to send back.
 */
public final class InvalidMessageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    private InvalidMessageException(ErrorCode code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    static InvalidMessageException malformed(String sentence) {
        return new InvalidMessageException(ErrorCode.MALFORMED_MESSAGE, sentence);
    }

    static InvalidMessageException violation(String sentence) {
        return new InvalidMessageException(ErrorCode.PROTOCOL_VIOLATION, sentence);
    }

    static InvalidMessageException tooBig(int limit) {
        return new InvalidMessageException(
                ErrorCode.MESSAGE_TOO_BIG, "The message is larger than " + limit + " bytes.");
    }

    /** {@link ErrorCode#MALFORMED_MESSAGE}, {@link ErrorCode#PROTOCOL_VIOLATION} or {@link ErrorCode#MESSAGE_TOO_BIG}. */
    public ErrorCode code() {
        return code;
    }

    /** The sentence; the same as {@link #getMessage()}, never null. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
