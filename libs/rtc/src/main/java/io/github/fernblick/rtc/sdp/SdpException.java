package io.github.fernblick.rtc.sdp;

/** The description is refused; the message is an English sentence that quotes nothing of it. */
public final class SdpException extends Exception {
    private static final long serialVersionUID = 1;

    private final String sentence;

    public SdpException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
