package io.github.fernblick.rtc.fanout;

/**
 * Bits per second of the picture.
 *
 * @param lowest below it a viewer is left behind rather than the others' picture spoilt
 * @param start before anything is known of a path
 * @param highest what the picture is never more than
 */
public record BroadcastSettings(int lowest, int start, int highest) {
    public BroadcastSettings {
        if (lowest < 1 || start < lowest || highest < start) {
            throw new IllegalArgumentException("bit rates must ascend from lowest over start to highest");
        }
    }
}
