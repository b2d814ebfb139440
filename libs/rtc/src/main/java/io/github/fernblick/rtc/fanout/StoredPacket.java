package io.github.fernblick.rtc.fanout;

/** One packet's payload, shared by all viewers; never changed once it is stored. */
final class StoredPacket {
    final long index;
    final byte[] payload;
    final long timestamp;
    final boolean marker;
    final boolean keyFrame;
    final boolean beginsFrame;
    final long storedNanos;

    /**
     * @param index counts the stream's packets
     * @param keyFrame whether its frame is a key frame
     * @param beginsFrame whether it is its frame's first
     * @param storedNanos when it came, by {@link System#nanoTime()}
     */
    StoredPacket(
            long index,
            byte[] payload,
            long timestamp,
            boolean marker,
            boolean keyFrame,
            boolean beginsFrame,
            long storedNanos) {
        this.index = index;
        this.payload = payload;
        this.timestamp = timestamp;
        this.marker = marker;
        this.keyFrame = keyFrame;
        this.beginsFrame = beginsFrame;
        this.storedNanos = storedNanos;
    }
}
