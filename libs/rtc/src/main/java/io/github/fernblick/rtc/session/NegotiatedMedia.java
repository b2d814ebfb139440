package io.github.fernblick.rtc.session;

import io.github.fernblick.rtc.sdp.MediaKind;
import io.github.fernblick.rtc.sdp.RtpCodec;
import java.util.OptionalInt;

/**
 * What both ends agreed on for one medium. SSRCs are unsigned.
 *
 * @param sends whether this end sends
 * @param receives whether this end receives
 * @param codec as the other end numbers it
 * @param retransmission the payload type of retransmissions (RFC 4588), if the other end knows them
 * @param playoutDelay the ID of the header extension that tells a receiver not to wait
 * @param ssrc of what this end sends
 * @param retransmissionSsrc of what this end sends again
 */
public record NegotiatedMedia(
        MediaKind kind,
        String mid,
        boolean sends,
        boolean receives,
        RtpCodec codec,
        OptionalInt retransmission,
        OptionalInt playoutDelay,
        long ssrc,
        long retransmissionSsrc) {}
