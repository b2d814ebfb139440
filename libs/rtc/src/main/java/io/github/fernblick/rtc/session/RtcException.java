package io.github.fernblick.rtc.session;

/** What a stage of {@link RtcSession} fails with; the message is an English sentence without addresses or SDP. */
public final class RtcException extends Exception {
    private static final long serialVersionUID = 1;

    public RtcException(String sentence) {
        super(sentence);
    }
}
