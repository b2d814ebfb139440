package io.github.fernblick.signaling.message;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One JSON value in its own UTF-8 bytes: what the server hands on byte for byte, unread. Immutable. */
public final class RawJson {
    private final byte[] utf8;

    private RawJson(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** Copies {@code length} bytes from {@code offset}. That they are one JSON value is the caller's to know. */
    public static RawJson copyOf(byte[] bytes, int offset, int length) {
        return new RawJson(Arrays.copyOfRange(bytes, offset, offset + length));
    }

    /** The value written as {@code json}. */
    public static RawJson of(String json) {
        return new RawJson(json.getBytes(StandardCharsets.UTF_8));
    }

    /** A read-only view of the bytes. */
    public ByteBuffer bytes() {
        return ByteBuffer.wrap(utf8).asReadOnlyBuffer();
    }

    public byte[] toByteArray() {
        return utf8.clone();
    }

    void copyInto(byte[] target, int offset) {
        System.arraycopy(utf8, 0, target, offset, utf8.length);
    }

    public int length() {
        return utf8.length;
    }

    /** The value as text. Not {@code toString()}: a signal never reaches a log by accident. */
    public String text() {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawJson that && Arrays.equals(utf8, that.utf8);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(utf8);
    }

    @Override
    public String toString() {
        return "RawJson[" + utf8.length + " bytes]";
    }
}
