package io.github.fernblick.rtc.sdp;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One {@code m=} section.
 *
 * @param rejected its port is 0, and it is not part of a bundle
 * @param codecs in order of preference, retransmission among them
 * @param extensions header extensions (RFC 8285): their URIs and IDs
 * @param ssrcs those announced, the media's own first; its retransmission's second when {@link #retransmitted}
 * @param retransmitted whether the first two SSRCs form an {@code FID} group (RFC 5576, section 4.2)
 * @param streamId the media stream's ID (RFC 8830), if it is said
 */
public record MediaDescription(
        MediaKind kind,
        String mid,
        boolean rejected,
        Direction direction,
        List<RtpCodec> codecs,
        Map<String, Integer> extensions,
        List<Long> ssrcs,
        boolean retransmitted,
        Optional<String> streamId) {
    public MediaDescription {
        codecs = List.copyOf(codecs);
        extensions = Map.copyOf(extensions);
        ssrcs = List.copyOf(ssrcs);
    }

    /** The payload type under which {@code wanted} may be sent to this description's author, if there is one. */
    public Optional<RtpCodec> bestFor(RtpCodec wanted) {
        return CodecMatch.best(wanted, codecs);
    }

    /** The payload type under which {@code codec} may be sent again (RFC 4588), if there is one. */
    public Optional<RtpCodec> retransmissionOf(RtpCodec codec) {
        return CodecMatch.retransmission(codec, codecs);
    }
}
