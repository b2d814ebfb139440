package io.github.fernblick.rtc.session;

import io.github.fernblick.rtc.sdp.MediaKind;
import io.github.fernblick.rtc.sdp.RtpCodec;
import java.util.List;

/**
 * What this end wants of one medium.
 *
 * @param codecs those that may be agreed on, the preferred first; their payload types are of no meaning
 * @param streamId what the other end sees the medium belong to: alike for picture and sound that are in sync
 */
public record MediaPlan(MediaKind kind, List<RtpCodec> codecs, boolean sends, boolean receives, String streamId) {
    public MediaPlan {
        codecs = List.copyOf(codecs);
        if (codecs.isEmpty() || kind == MediaKind.OTHER) {
            throw new IllegalArgumentException("a medium needs a kind and a codec");
        }
    }
}
