package io.github.fernblick.desktop.tile;

import io.github.fernblick.desktop.text.Texts;

/** A span of time as people say it. */
final class Ages {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Ages() {}

    static String say(long seconds, Texts texts) {
        if (seconds < 2 * MINUTE) {
            return texts.text("age.seconds", String.valueOf(seconds));
        }
        if (seconds < 2 * HOUR) {
            return texts.text("age.minutes", String.valueOf(seconds / MINUTE));
        }
        return seconds < 2 * DAY
                ? texts.text("age.hours", String.valueOf(seconds / HOUR))
                : texts.text("age.days", String.valueOf(seconds / DAY));
    }
}
