package io.github.fernblick.rtc.fanout;

import java.nio.ByteBuffer;

/** What a viewer's session tells, on its serial executor. */
public interface ViewerListener {
    /** How much this viewer gets from now on; it begins with everything. */
    default void level(CongestionLevel level) {}

    /**
     * The viewer talks: a packet of Opus.
     *
     * @param opus belongs to the listener
     * @param timestamp of 48 kHz, unsigned; packets may come in another order or not at all
     */
    default void talk(ByteBuffer opus, long timestamp) {}
}
