package io.github.fernblick.rtc.srtp;

import org.jitsi.utils.ByteArrayBuffer;

/** One array that packets are protected in, one after another; as long as the longest with what protection adds. */
final class PacketBuffer implements ByteArrayBuffer {
    private byte[] buffer = {};
    private int offset;
    private int length;

    PacketBuffer wrap(byte[] bytes, int from, int count) {
        buffer = bytes;
        offset = from;
        length = count;
        return this;
    }

    @Override
    public byte[] getBuffer() {
        return buffer;
    }

    @Override
    public int getOffset() {
        return offset;
    }

    @Override
    public int getLength() {
        return length;
    }

    @Override
    public void setLength(int newLength) {
        length = newLength;
    }

    @Override
    public void setOffset(int newOffset) {
        offset = newOffset;
    }

    @Override
    public boolean isInvalid() {
        return false;
    }

    @Override
    public void readRegionToBuff(int from, int count, byte[] target) {
        System.arraycopy(buffer, offset + from, target, 0, count);
    }

    @Override
    public void grow(int howMuch) {
        if (offset + length + howMuch > buffer.length) {
            throw new IllegalArgumentException("the array has no room for what protection adds");
        }
    }

    @Override
    public void append(byte[] data, int count) {
        grow(count);
        System.arraycopy(data, 0, buffer, offset + length, count);
        length += count;
    }

    @Override
    public void shrink(int howMuch) {
        length = Math.max(0, length - howMuch);
    }
}
