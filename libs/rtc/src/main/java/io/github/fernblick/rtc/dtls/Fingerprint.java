package io.github.fernblick.rtc.dtls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** A certificate's SHA-256 as SDP writes it (RFC 8122, section 5): upper-case pairs with colons. */
public record Fingerprint(String value) {
    private static final HexFormat PAIRS = HexFormat.ofDelimiter(":").withUpperCase();
    private static final int LENGTH = 32;

    static Fingerprint of(byte[] certificate) {
        try {
            return new Fingerprint(
                    PAIRS.formatHex(MessageDigest.getInstance("SHA-256").digest(certificate)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The value of an {@code a=fingerprint:} attribute; empty when it is not a SHA-256. */
    public static Optional<Fingerprint> parse(String attribute) {
        String[] parts = attribute.strip().split("\\s+", -1);
        if (parts.length != 2 || !parts[0].equalsIgnoreCase("sha-256")) {
            return Optional.empty();
        }
        try {
            byte[] digest = PAIRS.parseHex(parts[1].toUpperCase(Locale.ROOT));
            return digest.length == LENGTH ? Optional.of(new Fingerprint(PAIRS.formatHex(digest))) : Optional.empty();
        } catch (IllegalArgumentException notHexadecimal) {
            return Optional.empty();
        }
    }

    /** As an {@code a=fingerprint:} attribute's value. */
    public String attribute() {
        return "sha-256 " + value;
    }
}
