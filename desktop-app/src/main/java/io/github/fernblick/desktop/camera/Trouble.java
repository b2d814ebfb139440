package io.github.fernblick.desktop.camera;

/**
 * Why there is no picture: what a person is told, and what to do about it.
 *
 * @param detail what the camera itself said about it; empty when it said nothing
 */
public record Trouble(Cause cause, String detail) {
    private static final int LONGEST_DETAIL = 120;

    public Trouble {
        // What another machine says stays one short line.
        detail = detail.replaceAll("\\p{Cntrl}", " ").strip();
        if (detail.length() > LONGEST_DETAIL) {
            detail = detail.substring(0, LONGEST_DETAIL) + "…";
        }
    }

    /** Each with a sentence that says what is wrong and one that says what helps, as keys of the bundles. */
    public enum Cause {
        UNKNOWN_HOST("trouble.unknown-host", "advice.unknown-host"),
        SERVER_UNREACHABLE("trouble.server-unreachable", "advice.server-unreachable"),
        WRONG_PIN("trouble.wrong-pin", "advice.wrong-pin"),
        TLS_FAILED("trouble.tls-failed", "advice.tls-failed"),
        NOT_A_SERVER("trouble.not-a-server", "advice.not-a-server"),
        UNKNOWN_PROTOCOL("trouble.unknown-protocol", "advice.unknown-protocol"),
        ACCESS_DENIED("trouble.access-denied", "advice.access-denied"),
        SERVER_CLOSED("trouble.server-closed", "advice.server-closed"),
        SERVER_LOST("trouble.server-lost", "advice.server-lost"),
        ROOM_FULL("trouble.room-full", "advice.room-full"),
        NOBODY_THERE("trouble.nobody-there", "advice.nobody-there"),
        CAMERA_LEFT("trouble.camera-left", "advice.camera-left"),
        SECRET_MISSING("trouble.secret-missing", "advice.secret-missing"),
        OTHER_SECRET("trouble.other-secret", "advice.other-secret"),
        SOURCE_LOST("trouble.source-lost", "advice.source-lost"),
        NO_FRAMES("trouble.no-frames", "advice.no-frames"),
        MEDIA_FAILED("trouble.media-failed", "advice.media-failed");

        private final String key;
        private final String advice;

        Cause(String key, String advice) {
            this.key = key;
            this.advice = advice;
        }

        public String key() {
            return key;
        }

        public String advice() {
            return advice;
        }
    }

    static Trouble of(Cause cause) {
        return new Trouble(cause, "");
    }
}
