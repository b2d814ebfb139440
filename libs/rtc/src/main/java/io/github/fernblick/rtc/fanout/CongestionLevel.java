package io.github.fernblick.rtc.fanout;

/** How much of a stream a viewer gets. */
public enum CongestionLevel {
    EVERYTHING("The picture flows."),
    KEY_FRAMES("The connection is too slow for this picture: it is shown in jumps."),
    NOTHING("The connection is too slow for any picture.");

    private final String sentence;

    CongestionLevel(String sentence) {
        this.sentence = sentence;
    }

    /** One English sentence for the person who watches. */
    public String sentence() {
        return sentence;
    }
}
