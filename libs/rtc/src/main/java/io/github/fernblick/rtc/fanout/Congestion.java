package io.github.fernblick.rtc.fanout;

/**
 * Which level a viewer is at. Five seconds of overload take it one down; a while without, one up again: the while doubles when
 * it was tried in vain. Called once a second.
 */
final class Congestion {
    private static final int DOWN_AFTER = 5;
    private static final int FIRST_UP_AFTER = 10;
    private static final int LAST_UP_AFTER = 60;
    private static final int PROVEN_AFTER = 30;

    private CongestionLevel level = CongestionLevel.EVERYTHING;
    private int overloaded;
    private int relieved;
    private int upAfter = FIRST_UP_AFTER;

    CongestionLevel level() {
        return level;
    }

    /** A second went by; whether the level is another one now. */
    boolean second(boolean overload) {
        overloaded = overload ? overloaded + 1 : 0;
        relieved = overload ? 0 : relieved + 1;
        if (overloaded >= DOWN_AFTER && level != CongestionLevel.NOTHING) {
            level = level == CongestionLevel.EVERYTHING ? CongestionLevel.KEY_FRAMES : CongestionLevel.NOTHING;
            restart();
            return true;
        }
        if (level == CongestionLevel.EVERYTHING) {
            if (relieved >= PROVEN_AFTER) {
                upAfter = FIRST_UP_AFTER;
            }
            return false;
        }
        if (relieved >= upAfter) {
            level = level == CongestionLevel.NOTHING ? CongestionLevel.KEY_FRAMES : CongestionLevel.EVERYTHING;
            upAfter = Math.min(LAST_UP_AFTER, upAfter * 2);
            restart();
            return true;
        }
        return false;
    }

    private void restart() {
        overloaded = 0;
        relieved = 0;
    }
}
