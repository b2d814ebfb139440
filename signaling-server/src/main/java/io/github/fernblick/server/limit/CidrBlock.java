package io.github.fernblick.server.limit;

import java.net.InetAddress;
import java.util.Optional;

/** The addresses that begin alike (RFC 4632), such as {@code 10.0.0.0/8}; without a length, one address. */
public final class CidrBlock {
    private final byte[] prefix;
    private final int bits;

    private CidrBlock(byte[] prefix, int bits) {
        this.prefix = prefix;
        this.bits = bits;
    }

    /** Empty if {@code text} is none. */
    public static Optional<CidrBlock> parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        return IpLiteral.parse(address).flatMap(start -> {
            byte[] bytes = start.getAddress();
            int most = 8 * bytes.length;
            int bits = slash < 0 ? most : length(text.substring(slash + 1));
            return bits >= 0 && bits <= most ? Optional.of(new CidrBlock(bytes, bits)) : Optional.empty();
        });
    }

    private static int length(String digits) {
        return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : -1;
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != prefix.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if (((bytes[bit / 8] ^ prefix[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
