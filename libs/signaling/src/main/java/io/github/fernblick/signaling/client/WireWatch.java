package io.github.fernblick.signaling.client;

import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/** Sees the bytes before TLS does: when they last came, and what the first of them was. */
final class WireWatch extends BaseFilter {
    private static final int ALERT = 0x15;
    private static final int HANDSHAKE = 0x16;
    private static final int NONE = -1;

    private final Timers timers;

    // Written by the reading thread only.
    private volatile long lastHeard;
    private volatile int first = NONE;

    WireWatch(Timers timers) {
        this.timers = timers;
        this.lastHeard = timers.nanoTime();
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        Buffer data = context.getMessage();
        lastHeard = timers.nanoTime();
        if (first == NONE && data.hasRemaining()) {
            first = data.get(data.position()) & 0xFF;
        }
        return context.getInvokeAction();
    }

    long lastHeard() {
        return lastHeard;
    }

    boolean heardAnything() {
        return first != NONE;
    }

    /** Whether the first thing that came was a TLS record (RFC 8446, section 5.1). */
    boolean heardTls() {
        return first == ALERT || first == HANDSHAKE;
    }
}
