package io.github.fernblick.rtc.fanout;

/** The sound, as it comes. Confined to the viewer's session. */
final class AudioFeed {
    private final PacketStore store;
    private final OutgoingStream stream;
    private long cursor;

    AudioFeed(Track track, OutgoingStream stream) {
        this.store = track.store();
        this.stream = stream;
        this.cursor = store.end();
    }

    void pump() {
        for (; cursor < store.end(); cursor++) {
            StoredPacket packet = store.get(cursor);
            if (packet != null) {
                stream.send(packet);
            }
        }
    }
}
