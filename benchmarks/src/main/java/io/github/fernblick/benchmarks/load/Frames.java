package io.github.fernblick.benchmarks.load;

import java.nio.ByteBuffer;

/** The few WebSocket frames that a load needs (RFC 6455, section 5.2). */
final class Frames {
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;

    private Frames() {}

    /** A client's frame around {@code payload}, with a mask of zeros: it costs the server what any mask costs. */
    static ByteBuffer masked(int opcode, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 8);
        frame.put((byte) (FINAL | opcode));
        if (payload.length < 126) {
            frame.put((byte) (MASKED | payload.length));
        } else {
            frame.put((byte) (MASKED | 126)).putShort((short) payload.length);
        }
        return frame.putInt(0).put(payload).flip();
    }

    /** A frame of the server's. */
    record Received(int opcode, ByteBuffer payload) {}

    /** Whether {@code input}, from its position, holds a whole frame. */
    static boolean complete(ByteBuffer input) {
        return input.remaining() >= 2
                && input.remaining() >= headerLength(input) + 0L
                && input.remaining() >= headerLength(input) + payloadLength(input);
    }

    /** Takes a {@link #complete} frame off {@code input}; the payload is a view of it. */
    static Received take(ByteBuffer input) {
        int opcode = input.get(input.position()) & 0x0f;
        int header = headerLength(input);
        int length = payloadLength(input);
        ByteBuffer payload = input.slice(input.position() + header, length);
        input.position(input.position() + header + length);
        return new Received(opcode, payload);
    }

    private static int shortLength(ByteBuffer input) {
        return input.get(input.position() + 1) & 0x7f;
    }

    private static int headerLength(ByteBuffer input) {
        return shortLength(input) < 126 ? 2 : 4;
    }

    private static int payloadLength(ByteBuffer input) {
        int length = shortLength(input);
        if (length == 127) {
            throw new IllegalStateException("a server sends nothing above 64 KiB and a little");
        }
        return length < 126 ? length : input.getShort(input.position() + 2) & 0xffff;
    }
}
