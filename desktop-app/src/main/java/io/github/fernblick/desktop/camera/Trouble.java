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
        SERVER_REFUSES("trouble.server-refuses", "advice.server-refuses"),
        NO_NETWORK("trouble.no-network", "advice.no-network"),
        CERTIFICATE_EXPIRED("trouble.certificate-expired", "advice.certificate-expired"),
        CERTIFICATE_TOO_YOUNG("trouble.certificate-too-young", "advice.certificate-too-young"),
        CERTIFICATE_OF_ANOTHER("trouble.certificate-of-another", "advice.certificate-of-another"),
        CERTIFICATE_UNTRUSTED("trouble.certificate-untrusted", "advice.certificate-untrusted"),
        NO_TLS("trouble.no-tls", "advice.no-tls"),
        SPEAKS_TLS("trouble.speaks-tls", "advice.speaks-tls"),
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
