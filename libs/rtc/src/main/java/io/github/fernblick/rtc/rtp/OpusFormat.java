package io.github.fernblick.rtc.rtp;

import java.nio.ByteBuffer;
import java.util.List;

/** Opus in RTP (RFC 7587): one packet is one payload. */
public final class OpusFormat implements PayloadFormat {

    @Override
    public List<byte[]> payloads(ByteBuffer frame, boolean keyFrame) {
        byte[] payload = new byte[frame.remaining()];
        frame.slice().get(payload);
        return payload.length == 0 ? List.of() : List.of(payload);
    }
}
