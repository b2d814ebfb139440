package io.github.fernblick.agent.broadcast;

import io.github.fernblick.libwebrtc.VideoCodec;
import java.util.List;

/**
 * How a picture is encoded and sent.
 *
 * @param codecs those offered, the preferred first
 * @param startBitRate bits per second to begin with, before anything is known about the path
 * @param maxBitRate bits per second that it may take
 * @param relayOnly whether only TURN servers are sent through, so that viewers learn no address of the camera
 */
public record EncodingSettings(List<VideoCodec> codecs, int startBitRate, int maxBitRate, boolean relayOnly) {
    public EncodingSettings {
        codecs = List.copyOf(codecs);
    }
}
