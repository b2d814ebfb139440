package io.github.fernblick.rtc.sdp;

import java.util.Locale;
import java.util.Optional;

/** H.264's profiles as {@code profile-level-id} tells them (RFC 6184, section 8.1), from the simplest. */
enum H264Profile {
    CONSTRAINED_BASELINE(0),
    BASELINE(1),
    MAIN(2),
    CONSTRAINED_HIGH(3),
    HIGH(4);

    /** More than any two differ. */
    static final int RICHNESSES = 5;

    private static final int LENGTH = 6;
    /** What no {@code profile-level-id} means: baseline, level 1. */
    private static final String DEFAULT = "42000a";

    private final int richness;

    H264Profile(int richness) {
        this.richness = richness;
    }

    /** More for what takes more of a decoder. */
    int richness() {
        return richness;
    }

    static Optional<H264Profile> of(RtpCodec codec) {
        String id = codec.parameter("profile-level-id", DEFAULT).toLowerCase(Locale.ROOT);
        if (id.length() != LENGTH || !id.matches("[0-9a-f]+")) {
            return Optional.empty();
        }
        int profile = Integer.parseInt(id.substring(0, 2), 16);
        int constraints = Integer.parseInt(id.substring(2, 4), 16);
        return switch (profile) {
            case 0x42 -> Optional.of((constraints & 0x40) != 0 ? CONSTRAINED_BASELINE : BASELINE);
            case 0x4d -> Optional.of((constraints & 0x80) != 0 ? CONSTRAINED_BASELINE : MAIN);
            case 0x58 -> Optional.of((constraints & 0xc0) == 0xc0 ? CONSTRAINED_BASELINE : BASELINE);
            case 0x64 -> Optional.of((constraints & 0x0c) == 0x0c ? CONSTRAINED_HIGH : HIGH);
            default -> Optional.empty();
        };
    }
}
