package io.github.fernblick.rtc.fanout;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The newest packets of a stream: what was lost is taken from here, and newcomers begin here at the last key frame. One thread
 * at a time writes, any read.
 */
final class PacketStore {
    private static final int CAPACITY = 4_096; // 4.9 MB at most: ten seconds at 4 Mbit/s

    private final AtomicReferenceArray<@Nullable StoredPacket> packets = new AtomicReferenceArray<>(CAPACITY);
    private volatile long end;
    private volatile long lastKeyFrame = -1;

    /** Adds a packet whose index is {@link #end()}. */
    void add(StoredPacket packet) {
        packets.set(slot(packet.index), packet);
    }

    /** Makes the packets before {@code newEnd} known; a frame's come at once. */
    void publish(long newEnd, boolean keyFrame) {
        if (keyFrame) {
            lastKeyFrame = end;
        }
        end = newEnd;
    }

    /** The index that the next packet will have. */
    long end() {
        return end;
    }

    /** The packet, or null when it is not there any more, or not yet. */
    @Nullable
    StoredPacket get(long index) {
        StoredPacket packet = packets.get(slot(index));
        return packet != null && packet.index == index && index < end ? packet : null;
    }

    /** The first packet of the newest key frame, or null when it is not there any more. */
    @Nullable
    StoredPacket newestKeyFrame() {
        long index = lastKeyFrame;
        return index < 0 ? null : get(index);
    }

    private static int slot(long index) {
        return (int) (index & (CAPACITY - 1));
    }
}
