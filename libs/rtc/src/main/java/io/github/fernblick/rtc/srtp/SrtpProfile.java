package io.github.fernblick.rtc.srtp;

import java.util.Arrays;
import java.util.Optional;
import org.jitsi.srtp.SrtpPolicy;

/** The protection profiles that are offered, best first (RFC 5764, section 4.1.2; RFC 7714, section 14.2). */
public enum SrtpProfile {
    AEAD_AES_128_GCM(0x0007, 16, 12),
    AES128_CM_HMAC_SHA1_80(0x0001, 16, 14);

    private static final int GCM_TAG_LENGTH = 16;
    private static final int SHA1_KEY_LENGTH = 20;
    private static final int SHA1_80_TAG_LENGTH = 10;

    private final int number;
    private final int keyLength;
    private final int saltLength;

    SrtpProfile(int number, int keyLength, int saltLength) {
        this.number = number;
        this.keyLength = keyLength;
        this.saltLength = saltLength;
    }

    /** Its number in the {@code use_srtp} extension. */
    public int number() {
        return number;
    }

    /** Octets of keying material for both directions: two keys and two salts. */
    public int keyingMaterialLength() {
        return 2 * (keyLength + saltLength);
    }

    int keyLength() {
        return keyLength;
    }

    int saltLength() {
        return saltLength;
    }

    public static Optional<SrtpProfile> ofNumber(int number) {
        return Arrays.stream(values())
                .filter(profile -> profile.number == number)
                .findFirst();
    }

    SrtpPolicy policy() {
        SrtpPolicy policy = this == AEAD_AES_128_GCM
                ? new SrtpPolicy(
                        SrtpPolicy.AESGCM_ENCRYPTION,
                        keyLength,
                        SrtpPolicy.NULL_AUTHENTICATION,
                        0,
                        GCM_TAG_LENGTH,
                        saltLength)
                : new SrtpPolicy(
                        SrtpPolicy.AESCM_ENCRYPTION,
                        keyLength,
                        SrtpPolicy.HMACSHA1_AUTHENTICATION,
                        SHA1_KEY_LENGTH,
                        SHA1_80_TAG_LENGTH,
                        saltLength);
        // A packet that was lost is sent again as it was, under its old sequence number (RFC 4588, section 4, says why
        // not to: statistics. A receiver without RTX knows no other way).
        policy.setSendReplayEnabled(false);
        return policy;
    }
}
