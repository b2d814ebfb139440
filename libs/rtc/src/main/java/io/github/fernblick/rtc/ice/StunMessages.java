package io.github.fernblick.rtc.ice;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** As much of STUN (RFC 8489, section 5) as it takes to tell whose a datagram is. */
final class StunMessages {
    static final int HEADER_LENGTH = 20;
    static final int MAGIC_COOKIE = 0x2112A442;
    static final int BINDING_REQUEST = 0x0001;

    private static final int LENGTH_OFFSET = 2;
    private static final int COOKIE_OFFSET = 4;
    private static final int TRANSACTION_OFFSET = 8;
    private static final int TRANSACTION_LENGTH = 12;
    private static final int USERNAME = 0x0006;
    private static final int LARGEST_FIRST_OCTET = 3;

    private StunMessages() {}

    static boolean isStun(byte[] array, int offset, int length) {
        return length >= HEADER_LENGTH
                && (array[offset] & 0xff) <= LARGEST_FIRST_OCTET
                && ByteBuffer.wrap(array).getInt(offset + COOKIE_OFFSET) == MAGIC_COOKIE;
    }

    static int type(byte[] array, int offset) {
        return ByteBuffer.wrap(array).getShort(offset) & 0xffff;
    }

    /** Requests have both bits of the class clear. */
    static boolean isRequest(byte[] array, int offset) {
        return (type(array, offset) & 0x0110) == 0;
    }

    static ByteBuffer transaction(byte[] array, int offset) {
        byte[] id = new byte[TRANSACTION_LENGTH];
        System.arraycopy(array, offset + TRANSACTION_OFFSET, id, 0, id.length);
        return ByteBuffer.wrap(id);
    }

    /** The attribute's value, a view. */
    static Optional<ByteBuffer> attribute(byte[] array, int offset, int length, int type) {
        ByteBuffer rest = ByteBuffer.wrap(array, offset, length).slice();
        int end = Math.min(length, HEADER_LENGTH + (rest.getShort(LENGTH_OFFSET) & 0xffff));
        rest.position(HEADER_LENGTH).limit(end);
        while (rest.remaining() >= Integer.BYTES) {
            int found = rest.getShort() & 0xffff;
            int size = rest.getShort() & 0xffff;
            if (size > rest.remaining()) {
                return Optional.empty();
            }
            if (found == type) {
                return Optional.of(rest.slice(rest.position(), size));
            }
            rest.position(Math.min(rest.limit(), rest.position() + (size + 3) / 4 * 4));
        }
        return Optional.empty();
    }

    /** To whom a check goes: what stands before the colon of its user name (RFC 8445, section 7.2.2). */
    static Optional<String> localUsernameFragment(byte[] array, int offset, int length) {
        return attribute(array, offset, length, USERNAME).map(value -> {
            String name = StandardCharsets.UTF_8.decode(value).toString();
            int colon = name.indexOf(':');
            return colon < 0 ? name : name.substring(0, colon);
        });
    }
}
