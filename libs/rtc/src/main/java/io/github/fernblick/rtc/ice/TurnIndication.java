package io.github.fernblick.rtc.ice;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Datagrams to and from other ends in TURN's Send and Data indications (RFC 8656, section 11). */
final class TurnIndication {
    private static final int SEND = 0x0016;
    private static final int DATA_INDICATION = 0x0017;
    private static final int XOR_PEER_ADDRESS = 0x0012;
    private static final int DATA = 0x0013;
    private static final byte IPV4 = 1;
    private static final byte IPV6 = 2;
    private static final int ATTRIBUTE_HEADER = 4;
    private static final int FAMILY_AND_PORT = 4;

    interface Test {
        boolean passes(byte[] array, int offset, int length);
    }

    interface Taker {
        void take(InetSocketAddress remote, byte[] array, int offset, int length);
    }

    private TurnIndication() {}

    static boolean isData(byte[] array, int offset) {
        return StunMessages.type(array, offset) == DATA_INDICATION;
    }

    /**
     * A Send indication.
     *
     * @param transaction of 96 bits the lower 64: never asked for again, so it need not be hard to guess
     */
    static byte[] send(long transaction, InetSocketAddress remote, byte[] array, int offset, int length) {
        byte[] address = remote.getAddress().getAddress();
        int padded = (length + 3) / 4 * 4;
        int attributes = ATTRIBUTE_HEADER + FAMILY_AND_PORT + address.length + ATTRIBUTE_HEADER + padded;
        ByteBuffer message = ByteBuffer.allocate(StunMessages.HEADER_LENGTH + attributes)
                .putShort((short) SEND)
                .putShort((short) attributes)
                .putInt(StunMessages.MAGIC_COOKIE)
                .putInt(0)
                .putLong(transaction)
                .putShort((short) XOR_PEER_ADDRESS)
                .putShort((short) (FAMILY_AND_PORT + address.length))
                .put((byte) 0)
                .put(address.length == Integer.BYTES ? IPV4 : IPV6)
                .putShort((short) (remote.getPort() ^ (StunMessages.MAGIC_COOKIE >>> 16)));
        int mask = StunMessages.HEADER_LENGTH - 16; // the cookie and the transaction ID behind it
        for (int i = 0; i < address.length; i++) {
            message.put((byte) (address[i] ^ message.get(mask + i)));
        }
        return message.putShort((short) DATA)
                .putShort((short) length)
                .put(array, offset, length)
                .array();
    }

    /** Hands {@code taker} what a Data indication carries if it passes; whether it did. */
    static boolean relay(byte[] array, int offset, int length, Test test, Taker taker) {
        Optional<ByteBuffer> data = StunMessages.attribute(array, offset, length, DATA);
        Optional<InetSocketAddress> remote = StunMessages.attribute(array, offset, length, XOR_PEER_ADDRESS)
                .flatMap(value -> address(value, array, offset));
        if (data.isEmpty() || remote.isEmpty()) {
            return false;
        }
        int begin = data.get().arrayOffset();
        int size = data.get().remaining();
        if (!test.passes(array, begin, size)) {
            return false;
        }
        taker.take(remote.get(), array, begin, size);
        return true;
    }

    private static Optional<InetSocketAddress> address(ByteBuffer value, byte[] message, int offset) {
        if (value.remaining() != FAMILY_AND_PORT + 4 && value.remaining() != FAMILY_AND_PORT + 16) {
            return Optional.empty();
        }
        int port = (value.getShort(2) & 0xffff) ^ (StunMessages.MAGIC_COOKIE >>> 16);
        byte[] address = new byte[value.remaining() - FAMILY_AND_PORT];
        for (int i = 0; i < address.length; i++) {
            address[i] = (byte) (value.get(FAMILY_AND_PORT + i) ^ message[offset + Integer.BYTES + i]);
        }
        try {
            return Optional.of(new InetSocketAddress(InetAddress.getByAddress(address), port));
        } catch (UnknownHostException wrongLength) {
            return Optional.empty();
        }
    }
}
