package io.github.fernblick.signaling.secret;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF with HMAC-SHA-256 (RFC 5869). */
final class Hkdf {
    private static final String HMAC = "HmacSHA256";
    private static final int HASH_LENGTH = 32;

    private Hkdf() {}

    /** {@code length} bytes, 8,160 at most: section 2.2, then section 2.3. */
    static byte[] derive(byte[] salt, byte[] inputKey, byte[] info, int length) {
        if (length > 255 * HASH_LENGTH) {
            throw new IllegalArgumentException("HKDF gives at most " + 255 * HASH_LENGTH + " bytes");
        }
        // A salt that was not provided is a string of zeros; the JDK takes no empty key.
        byte[] pseudoRandomKey =
                hmac(salt.length == 0 ? new byte[HASH_LENGTH] : salt).doFinal(inputKey);
        Mac hmac = hmac(pseudoRandomKey);
        byte[] output = new byte[length];
        byte[] block = new byte[0];
        for (int at = 0, counter = 1; at < length; at += HASH_LENGTH, counter++) {
            hmac.update(block);
            hmac.update(info);
            hmac.update((byte) counter);
            block = hmac.doFinal();
            System.arraycopy(block, 0, output, at, Math.min(HASH_LENGTH, length - at));
        }
        Arrays.fill(pseudoRandomKey, (byte) 0);
        return output;
    }

    private static Mac hmac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + HMAC, e);
        }
    }
}
